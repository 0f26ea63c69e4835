import { instantOf } from '../forms/when.ts';
import { toFieldValues } from '../policy-fields/field-values.ts';
import type { PolicyFieldData } from '../policy-fields/policy-field.ts';
import { zonedInstant } from '../zoned-time.ts';
import type { Draft } from './draft.ts';

const given = (text: string) => (text.trim() === '' ? undefined : text.trim());

/**
 * The draft as the API takes it. `receivedAt` is always said: if the first attempt is lost on the way, the second
 * must not move the beginning of the clock. `dimensions` and `further` fields are those of the campus's regulation and
 * the channel; others are dropped.
 */
export function toRegisterInput({ key, values, sentReceivedAt }: Draft, dimensions: readonly string[], further: readonly Pick<PolicyFieldData, 'key' | 'type'>[], zone: string, now: number) {
  const others = toFieldValues(further, values.values, zone);
  const { anonymous, complainant } = values;
  const chosen = dimensions.flatMap((dimension) => (values.classification[dimension] ? [{ dimension, value: values.classification[dimension] }] : []));
  const person = { name: given(complainant.name), phone: given(complainant.phone), relation: given(complainant.relation) };
  const receivedAt = sentReceivedAt ?? instantOf(values.receivedAt, now, zone);
  return {
    campusId: values.campusId,
    channel: values.channel,
    matter: values.matter.trim(),
    demand: given(values.demand),
    anonymous,
    ...(!anonymous && Object.values(person).some(Boolean) ? { complainant: person } : {}),
    ...(!anonymous && values.clientId ? { clientId: values.clientId } : {}),
    ...(receivedAt ? { receivedAt } : {}),
    ...(values.agreedTargetAt ? { agreedTargetAt: zonedInstant(values.agreedTargetAt, zone) } : {}),
    ...(chosen.length ? { classification: chosen } : {}),
    ...(others.length ? { values: others } : {}),
    idempotencyKey: key,
  };
}
