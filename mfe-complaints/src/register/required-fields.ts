/** Record fields of a regulation and the fields of our form that hold them. */
const formFields: Readonly<Record<string, readonly string[]>> = {
  matter: ['matter'],
  demand: ['demand'],
  received_at: ['receivedAt'],
  agreed_reply_at: ['agreedTargetAt'],
  complainant_name: ['complainant', 'name'],
  complainant_phone: ['complainant', 'phone'],
  complainant_relation: ['complainant', 'relation'],
  client: ['clientId'],
};

/** The record field that only a follow-up can fill: such complaints are registered from the follow-up. */
const touchpointField = 'touchpoint';

/** Fields of a channel that the form has no place for by itself. */
export const furtherFields = <F extends { readonly key: string }>(fields: readonly F[], dimensions: readonly string[]): F[] => fields.filter(({ key }) => !Object.hasOwn(formFields, key) && key !== touchpointField && !dimensions.includes(key));

/** Whether complaints through a channel can be registered here at all. */
export const needsTouchpoint = (channel: { readonly requiredFields: readonly string[] }): boolean => channel.requiredFields.includes(touchpointField);

/**
 * Whether a channel asks for a field of the form. An anonymous complaint owes nothing about the complainant;
 * the server decides, this only marks what it will ask for.
 */
export function isRequired(name: readonly string[], requiredFields: readonly string[], anonymous: boolean): boolean {
  if (anonymous && (name[0] === 'complainant' || name[0] === 'clientId')) return false;
  return requiredFields.some((field) => (formFields[field] ?? ['classification', field]).join('.') === name.join('.'));
}
