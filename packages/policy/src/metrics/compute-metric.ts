import type { MetricDefinition, MetricFormula } from '../pack/duty.ts';
import type { ResolvedPack } from '../pack/types.ts';
import { rounded } from './rounded.ts';

/** A figure with what it was held against. */
export interface MetricValue {
  readonly metric: string;
  /** Two decimals, halves away from zero; null when a divisor is 0 or an input is unknown. */
  readonly value: number | null;
  /** Whether the target is met; null without target or value. */
  readonly onTarget: boolean | null;
  readonly target: number | null;
}

type Inputs = Readonly<Record<string, number>>;

function evaluate(formula: MetricFormula, inputs: Inputs): number | null {
  const input = (id: string): number | undefined => (Object.hasOwn(inputs, id) ? inputs[id] : undefined);
  switch (formula.kind) {
    case 'count': return input(formula.of) ?? null;
    case 'growth': {
      const [from, to] = [input(formula.from), input(formula.to)];
      return from === undefined || to === undefined || from === 0 ? null : ((to - from) / from) * formula.times;
    }
    case 'ratio': {
      const [of, to, without] = [input(formula.of), input(formula.to), (formula.without ?? []).map(input)];
      if (of === undefined || to === undefined || without.includes(undefined)) return null;
      const divisor = without.reduce<number>((rest, part) => rest - part!, to);
      return divisor === 0 ? null : (of / divisor) * formula.times;
    }
    case 'weighted': {
      let sum = 0;
      for (const { input: id, weight } of formula.parts) {
        const value = input(id);
        if (value === undefined) return null;
        sum += value * weight;
      }
      return sum;
    }
  }
}

/** Works a figure of the regulation out of its inputs. Throws for a figure that is a breakdown rather than a number, or unknown to the pack. */
export function computeMetric(pack: ResolvedPack, metric: string, inputs: Inputs): MetricValue {
  const definition: MetricDefinition | undefined = pack.metrics.find(({ id }) => id === metric);
  if (!definition?.compute) throw new RangeError(`Pack ${pack.id} computes no metric ${metric}`);
  const raw = evaluate(definition.compute, inputs);
  const value = raw === null ? null : rounded(raw);
  const target = definition.target && typeof definition.target.value === 'number' ? definition.target.value : null;
  if (target === null || value === null) return { metric, value, target, onTarget: null };
  return { metric, value, target, onTarget: definition.target!.op === 'gte' ? value >= target : value <= target };
}
