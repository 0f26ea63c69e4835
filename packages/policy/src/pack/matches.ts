import type { Bound, Condition, FactValue, Facts } from './fact.ts';

/** Asks for a fact; unknown is undefined. */
export type FactReader = (fact: string) => FactValue | undefined;
export type Predicate = (read: FactReader) => boolean;

/** Both sides are multiplied rather than divided, so that shares such as two thirds are exact. */
function compare(fact: string, bound: Bound, holds: (value: number, bound: number) => boolean): Predicate {
  if (typeof bound === 'number') {
    return (read) => {
      const value = read(fact);
      return typeof value === 'number' && holds(value, bound);
    };
  }
  const { of, share: [numerator, denominator] = [1, 1] } = bound;
  return (read) => {
    const [value, base] = [read(fact), read(of)];
    return typeof value === 'number' && typeof base === 'number' && holds(value * denominator, base * numerator);
  };
}

/** Turns a condition into a function once, so that judging costs no interpretation. */
export function compileCondition(condition: Condition): Predicate {
  if ('all' in condition) {
    const parts = condition.all.map(compileCondition);
    return (read) => parts.every((part) => part(read));
  }
  if ('any' in condition) {
    const parts = condition.any.map(compileCondition);
    return (read) => parts.some((part) => part(read));
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not);
    return (read) => !part(read);
  }
  const { fact } = condition;
  if ('is' in condition) return (read) => read(fact) === condition.is;
  if ('in' in condition) {
    const values = new Set(condition.in);
    return (read) => {
      const value = read(fact);
      return value !== undefined && values.has(value);
    };
  }
  if ('exists' in condition) return (read) => (read(fact) !== undefined) === condition.exists;
  if ('gt' in condition) return compare(fact, condition.gt, (value, bound) => value > bound);
  if ('gte' in condition) return compare(fact, condition.gte, (value, bound) => value >= bound);
  if ('lt' in condition) return compare(fact, condition.lt, (value, bound) => value < bound);
  return compare(fact, condition.lte, (value, bound) => value <= bound);
}

/** Reads own facts only: names like "constructor" are unknown, not inherited. */
export const readerOf = (facts: Facts): FactReader => (fact) => (Object.hasOwn(facts, fact) ? facts[fact] : undefined);

/** Whether a condition holds for these facts. */
export const matches = (condition: Condition, facts: Facts): boolean => compileCondition(condition)(readerOf(facts));

/** How many questions a condition asks: of two clocks due at once, the more specific one is effective. */
export function specificity(condition: Condition | undefined): number {
  if (condition === undefined) return 0;
  if ('all' in condition) return condition.all.reduce((sum, part) => sum + specificity(part), 0);
  if ('any' in condition) return Math.min(...condition.any.map(specificity));
  if ('not' in condition) return specificity(condition.not);
  return 1;
}
