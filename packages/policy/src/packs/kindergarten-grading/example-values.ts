import type { ParameterValues } from '../../pack/types.ts';
import { parameters } from './parameters.ts';

/** Every blank filled with its example. A chain sets its own before it relies on grades; demonstrations and tests begin here. */
export const kindergartenGradingExample: ParameterValues = Object.fromEntries(
  parameters.filter(({ sourcePlaceholder }) => sourcePlaceholder).map(({ id, recommended }) => [id, recommended]),
);
