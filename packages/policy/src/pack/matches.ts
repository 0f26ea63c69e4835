import type { Condition, FactValue, Facts } from './fact.ts';

/** Asks for a fact; unknown is undefined. */
export type FactReader = (fact: string) => FactValue | undefined;
export type Predicate = (read: FactReader) => boolean;

const compare = (fact: string, holds: (value: number) => boolean): Predicate => (read) => {
  const value = read(fact);
  return typeof value === 'number' && holds(value);
};

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
  if ('gt' in condition) return compare(fact, (value) => value > condition.gt);
  if ('gte' in condition) return compare(fact, (value) => value >= condition.gte);
  if ('lt' in condition) return compare(fact, (value) => value < condition.lt);
  return compare(fact, (value) => value <= condition.lte);
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
