import { describe, expect, it } from 'vitest';
import type { MetricDefinition, MetricFormula } from '../pack/duty.ts';
import { resolved } from '../testing/scene.ts';
import { smallPack } from '../testing/small-pack.ts';
import { computeMetric } from './compute-metric.ts';

const title = { zh: '测试', en: 'test' };
const inputs = ['a', 'b', 'c'].map((id) => ({ id, title }));
const metric = (compute: MetricFormula, target?: MetricDefinition['target']): MetricDefinition => ({ id: 'm', clauses: ['test/1'], title, formula: title, unit: 'percent', inputs, compute, ...(target ? { target } : {}) });
const value = (compute: MetricFormula, given: Record<string, number>, target?: MetricDefinition['target']) => computeMetric(resolved(smallPack([], { metrics: [metric(compute, target)] })), 'm', given);

describe('a figure of the regulation', () => {
  it.each<[string, MetricFormula, Record<string, number>, number | null]>([
    ['a share', { kind: 'ratio', of: 'a', to: 'b', times: 100 }, { a: 50, b: 2000 }, 2.5],
    ['a share of what is left', { kind: 'ratio', of: 'a', to: 'b', without: ['c'], times: 100 }, { a: 34, b: 40, c: 4 }, 94.44],
    ['a share of nothing', { kind: 'ratio', of: 'a', to: 'b', times: 100 }, { a: 0, b: 0 }, null],
    ['a share of something unknown', { kind: 'ratio', of: 'a', to: 'b', times: 100 }, { a: 1 }, null],
    ['a weighted score', { kind: 'weighted', parts: [{ input: 'a', weight: 0.5 }, { input: 'b', weight: 0.3 }, { input: 'c', weight: 0.2 }] }, { a: 90, b: 80, c: 70 }, 83],
    ['growth', { kind: 'growth', from: 'a', to: 'b', times: 100 }, { a: 40, b: 50 }, 25],
    ['decline', { kind: 'growth', from: 'a', to: 'b', times: 100 }, { a: 3, b: 2 }, -33.33],
    ['growth from nothing', { kind: 'growth', from: 'a', to: 'b', times: 100 }, { a: 0, b: 50 }, null],
    ['a count', { kind: 'count', of: 'a' }, { a: 7 }, 7],
  ])('%s', (_name, compute, given, expected) => {
    expect(value(compute, given).value).toBe(expected);
  });
  it.each([[94.99, false], [95, true], [95.01, true]])('%d against a target of at least 95 is on target: %s', (a, onTarget) => {
    expect(value({ kind: 'count', of: 'a' }, { a }, { op: 'gte', value: 95, clauses: ['test/1'] })).toMatchObject({ onTarget, target: 95 });
  });
  it('has no verdict without a value, and no value when it is a breakdown', () => {
    expect(value({ kind: 'count', of: 'a' }, {}, { op: 'lte', value: 1, clauses: ['test/1'] }).onTarget).toBeNull();
    expect(() => computeMetric(resolved(smallPack([])), 'm', {})).toThrow(RangeError);
  });
});
