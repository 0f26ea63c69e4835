import { describe, expect, it } from 'vitest';
import { selectedCampus, type CampusSelectionInput } from './campus-selection.ts';

const selected = (input: Partial<CampusSelectionInput>) =>
  selectedCampus({ inAddress: null, chosen: null, choseAll: false, isInnerMove: false, known: ['north', 'south'], ...input });

describe('the selected campus', () => {
  it('is all of them when the address names none', () => {
    expect(selected({})).toEqual({ campusId: null, isMissingInAddress: false });
  });

  it('is the one in the address', () => {
    expect(selected({ inAddress: 'south', chosen: 'north', isInnerMove: true })).toEqual({ campusId: 'south', isMissingInAddress: false });
  });

  it('is all of them when the address names one that the viewer may not see', () => {
    expect(selected({ inAddress: 'elsewhere' }).campusId).toBeNull();
  });

  it('stays when a link inside the page does not mention it', () => {
    expect(selected({ chosen: 'north', isInnerMove: true })).toEqual({ campusId: 'north', isMissingInAddress: true });
  });

  it('is all of them once the reader has chosen so', () => {
    expect(selected({ chosen: 'north', choseAll: true, isInnerMove: true })).toEqual({ campusId: null, isMissingInAddress: false });
  });

  it('is not kept when the reader goes back to an address without it', () => {
    expect(selected({ chosen: 'north' })).toEqual({ campusId: null, isMissingInAddress: false });
  });

  it('is not kept when it is no longer in view', () => {
    expect(selected({ chosen: 'closed', isInnerMove: true }).campusId).toBeNull();
  });
});
