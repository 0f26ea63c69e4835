import { PERIODS } from './duty.ts';
import type { PackNames } from './pack-names.ts';
import type { PolicyPack } from './types.ts';

/** Members that several sections share, each checked by what it names. */
interface Referring {
  readonly from?: string;
  readonly to?: string;
  readonly approver?: string;
  readonly actor?: string;
  readonly author?: string;
  readonly ownerRole?: string;
  readonly audience?: readonly string[];
  readonly delegableTo?: readonly string[];
  readonly onBreachOf?: string;
  readonly clockKey?: string;
  readonly onEvent?: string;
  readonly onBecomes?: Parameters<PackNames['condition']>[1];
  readonly when?: Parameters<PackNames['condition']>[1];
  readonly needs?: Parameters<PackNames['condition']>[1];
  readonly asks?: string;
  readonly gives?: string;
  readonly action?: string;
  readonly actions?: readonly string[];
  readonly fields?: Parameters<PackNames['fields']>[1];
  readonly content?: Parameters<PackNames['fields']>[1];
  readonly requires?: readonly { readonly when: Parameters<PackNames['condition']>[1] }[];
  readonly duty?: string;
  readonly touchpoint?: string;
  readonly approval?: string;
  readonly disposalApproval?: string;
  readonly survey?: string;
  readonly basisParameter?: string;
  readonly festivalParameter?: string;
}

const SECTIONS = [
  'channels', 'escalations', 'approvals', 'notices', 'settlements', 'personnel', 'touchpoints', 'care', 'reports', 'duties', 'records', 'retention', 'supervision',
  'meetings', 'training', 'improvements',
] as const satisfies readonly (keyof PolicyPack)[];

const ROLES = ['from', 'to', 'approver', 'actor', 'author', 'ownerRole'] as const;
const CONDITIONS = ['when', 'needs', 'onBecomes'] as const;

function checkElement(path: string, element: Referring, pack: PolicyPack, names: PackNames): void {
  for (const member of ROLES) if (element[member] !== undefined) names.roles(`${path}.${member}`, [element[member]]);
  names.roles(`${path}.audience`, element.audience ?? []);
  names.roles(`${path}.delegableTo`, element.delegableTo ?? []);
  for (const member of CONDITIONS) if (element[member]) names.condition(`${path}.${member}`, element[member], member === 'onBecomes' ? 'case' : 'action');
  for (const [k, { when }] of (element.requires ?? []).entries()) names.condition(`${path}.requires.${k}.when`, when, 'action');
  names.fields(`${path}.fields`, element.fields ?? []);
  names.fields(`${path}.content`, element.content ?? []);
  for (const member of ['onBreachOf', 'clockKey'] as const) if (element[member] !== undefined) names.key(`${path}.${member}`, element[member]);
  if (element.onEvent !== undefined) names.event(`${path}.onEvent`, element.onEvent);
  for (const member of ['asks', 'gives', 'action'] as const) if (element[member] !== undefined) names.action(`${path}.${member}`, element[member]);
  for (const [k, action] of (element.actions ?? []).entries()) names.action(`${path}.actions.${k}`, action);
  const within = (member: string, section: readonly { readonly id: string }[], id: string | undefined, code: string): void => {
    if (id !== undefined) names.known(`${path}.${member}`, new Set(section.map((other) => other.id)), id, code);
  };
  within('duty', pack.duties, element.duty, 'UNKNOWN_DUTY');
  within('touchpoint', pack.touchpoints, element.touchpoint, 'UNKNOWN_TOUCHPOINT');
  within('approval', pack.approvals, element.approval, 'UNKNOWN_APPROVAL');
  within('disposalApproval', pack.approvals, element.disposalApproval, 'UNKNOWN_APPROVAL');
  within('survey', pack.surveys, element.survey, 'UNKNOWN_SURVEY');
  if (element.basisParameter !== undefined) names.parameter(`${path}.basisParameter`, element.basisParameter, 'text');
  if (element.festivalParameter !== undefined) names.parameter(`${path}.festivalParameter`, element.festivalParameter, 'list');
}

/** Whether what stands in for an excluded act exists, and the acts that are refused can be tried at all. */
function checkExcluded(pack: PolicyPack, names: PackNames): void {
  for (const [i, { substitutes, attempts }] of pack.excluded.entries()) {
    for (const [k, reference] of substitutes.entries()) {
      const [section, id] = reference.split('/') as [string, string];
      const elements = section === 'actions' || section === 'stages'
        ? pack.lifecycles.flatMap((lifecycle): readonly { readonly id: string }[] => lifecycle[section])
        : Object.hasOwn(pack, section) ? (pack as unknown as Record<string, readonly { readonly id: string }[]>)[section]! : [];
      names.known(`excluded.${i}.substitutes.${k}`, new Set(Array.isArray(elements) ? elements.map((element) => element.id) : []), id, 'UNKNOWN_SUBSTITUTE');
    }
    for (const [k, { action, when }] of attempts.entries()) {
      names.action(`excluded.${i}.attempts.${k}.action`, action);
      if (when) names.condition(`excluded.${i}.attempts.${k}.when`, when, 'action');
    }
  }
}

function checkNumbers(pack: PolicyPack, names: PackNames): void {
  for (const [i, { cap }] of pack.settlements.entries()) if (cap !== undefined) names.amount(`settlements.${i}.cap`, cap);
  for (const [i, { years }] of pack.retention.entries()) names.amount(`retention.${i}.years`, years);
  for (const [i, { every }] of pack.duties.entries()) {
    if (typeof every === 'string') continue;
    names.parameter(`duties.${i}.every.parameter`, every.parameter, 'choice');
    const parameter = pack.parameters.find(({ id }) => id === every.parameter);
    if (parameter && !parameter.choices?.every((choice) => (PERIODS as readonly string[]).includes(choice))) {
      names.add(`duties.${i}.every.parameter`, 'NOT_A_PERIOD', '周期参数的选项须是周期', `the choices of a period are among ${PERIODS.join(', ')}`);
    }
  }
  for (const [i, metric] of pack.metrics.entries()) {
    const inputs = new Set(metric.inputs?.map(({ id }) => id));
    const { compute } = metric;
    const named = compute === undefined ? []
      : compute.kind === 'weighted' ? compute.parts.map(({ input }) => input)
      : compute.kind === 'count' ? [compute.of]
      : compute.kind === 'growth' ? [compute.from, compute.to]
      : [compute.of, compute.to, ...(compute.without ?? [])];
    for (const input of named) names.known(`metrics.${i}.compute`, inputs, input, 'UNKNOWN_INPUT');
    if (metric.target) names.amount(`metrics.${i}.target.value`, metric.target.value);
  }
  for (const [member, value] of Object.entries(pack.grading ?? {})) {
    if (typeof value === 'object' && 'parameter' in value) names.amount(`grading.${member}`, value);
  }
  for (const [i, { left, right }] of pack.parameterRules.entries()) {
    names.parameter(`parameterRules.${i}.left`, left, 'number');
    names.parameter(`parameterRules.${i}.right`, right, 'number');
  }
}

/** Whether the elements of every section name only what exists. */
export function checkSections(pack: PolicyPack, names: PackNames): void {
  for (const section of SECTIONS) {
    for (const [i, element] of (pack[section] as readonly Referring[]).entries()) checkElement(`${section}.${i}`, element, pack, names);
  }
  for (const [i, { id }] of pack.dimensions.entries()) names.fact(`dimensions.${i}.id`, id);
  checkExcluded(pack, names);
  checkNumbers(pack, names);
}
