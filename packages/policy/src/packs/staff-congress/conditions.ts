import type { Condition } from '../../pack/fact.ts';

/** The fact is known to be true. */
export const yes = (fact: string): Condition => ({ fact, is: true });
/** Demanded only where the claim is true. */
export const where = (claim: string, when: Condition): Condition => ({ any: [{ not: yes(claim) }, when] });
/** Demanded of regular sessions; an extraordinary one has its single matter. */
export const regular = (when: Condition): Condition => ({ any: [yes('extraordinary'), when] });

/** Those who lead have decided, a third of the delegates or more ask for it, or a resolution of wide interest has to change. */
export const extraordinaryJustified: Condition = {
  any: [yes('leaders_decided'), { fact: 'requesting_delegates', gte: { of: 'delegates', share: [1, 3] } }, yes('wide_interest_change')],
};
export const attendeesWithinLimit: Condition = { fact: 'observers_and_guests', lte: { of: 'delegates', share: [1, 5] } };

/** More than two thirds; exactly two thirds is enough only where the house has adopted that reading (C31). */
export const quorum: Condition = {
  any: [
    { fact: 'present', gt: { of: 'delegates', share: [2, 3] } },
    { all: [{ fact: 'quorum_rule', is: 'two_thirds_or_more' }, { fact: 'present', gte: { of: 'delegates', share: [2, 3] } }] },
  ],
};

export const electedByMajority: Condition = { fact: 'votes_for', gt: { of: 'constituency_staff', share: [1, 2] } };
/** Half is enough to recall, other than in an election. */
export const recalledByHalf: Condition = { fact: 'recall_consents', gte: { of: 'constituency_staff', share: [1, 2] } };

/** Of all delegates and of those present: the source asks once for the one, once for the other, so both must hold (C31). */
export const halfOfAll: Condition = { fact: 'votes_for', gte: { of: 'delegates', share: [1, 2] } };
export const majorityOfPresent: Condition = { fact: 'votes_for', gt: { of: 'present', share: [1, 2] } };
export const trialAgreed: Condition = { fact: 'trial_consents', gt: { of: 'delegates', share: [1, 2] } };

export const seconded: Condition = { fact: 'seconders', gte: 2 };
