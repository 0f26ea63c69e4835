import type { Amount } from './element.ts';
import type { Condition, FactDefinition, FactValue } from './fact.ts';
import type { FieldSpec } from './lifecycle-definition.ts';
import type { PackProblem } from './problem.ts';
import type { Parameter, PolicyPack } from './types.ts';

/** Who asks: clocks and rules judge events and cases; only actions are asked after all clocks are known. */
type Asker = 'case' | 'event' | 'action';

const TYPE_OF: Readonly<Record<FactDefinition['type'], string>> = { enum: 'string', text: 'string', date: 'string', boolean: 'boolean', number: 'number', instant: 'number' };

/** Everything a pack defines, and the problems found when other parts name it. */
export interface PackNames {
  readonly problems: PackProblem[];
  add(path: string, code: string, zh: string, en: string): void;
  known(path: string, names: ReadonlySet<string>, name: string, code: string): void;
  /** Ids within one section are told apart. */
  unique(): void;
  fact(path: string, id: string, type?: FactDefinition['type']): void;
  /** A value fits the type of its fact and, for closed dimensions, its list. */
  value(path: string, id: string, value: FactValue): void;
  condition(path: string, condition: Condition, asker: Asker): void;
  event(path: string, type: string): void;
  events(path: string, types: readonly string[]): void;
  key(path: string, key: string): void;
  subject(path: string, id: string): void;
  roles(path: string, ids: readonly string[]): void;
  action(path: string, id: string): void;
  parameter(path: string, id: string, type?: Parameter['type']): void;
  amount(path: string, amount: Amount): void;
  fields(path: string, fields: readonly FieldSpec[]): void;
}

/** Collects what a pack defines, ready to be asked. */
export function packNames(pack: PolicyPack): PackNames {
  const problems: PackProblem[] = [];
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const clockFacts = new Set(pack.derivedFacts.filter(({ kind }) => kind === 'clock').map(({ fact }) => fact));
  const eventTypes = new Set(pack.events.map(({ type }) => type));
  const keys = new Set(pack.clocks.map(({ key }) => key));
  const roleIds = new Set(pack.roles.map(({ id }) => id));
  const subjectIds = new Set(pack.subjects.map(({ id }) => id));
  const actionIds = new Set(pack.lifecycles.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const parameters = new Map(pack.parameters.map((parameter) => [parameter.id, parameter]));

  const names: PackNames = {
    problems,
    add(path, code, zh, en) { problems.push({ path, code, message: { zh, en } }); },
    known(path, defined, name, code) {
      if (!defined.has(name)) names.add(path, code, `没有定义“${name}”`, `${name} is not defined`);
    },
    unique() {
      const check = (path: string, ids: readonly string[]): void => {
        for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) names.add(`${path}.${i}`, 'DUPLICATE', `“${id}”重复`, `${id} is defined twice`);
      };
      for (const [section, members] of Object.entries(pack)) {
        if (!Array.isArray(members) || section === 'regulation' || section === 'derivedFacts' || section === 'parameterRules' || section === 'lifecycles') continue;
        check(section, members.map((member: { id?: string; type?: string }) => (section === 'events' ? member.type! : member.id!)));
      }
      for (const [i, { stages, actions }] of pack.lifecycles.entries()) {
        check(`lifecycles.${i}.stages`, stages.map(({ id }) => id));
        check(`lifecycles.${i}.actions`, actions.map(({ id }) => id));
      }
      for (const [i, { values }] of pack.dimensions.entries()) check(`dimensions.${i}.values`, values.map(({ id }) => id));
    },
    fact(path, id, type) {
      const fact = facts.get(id);
      if (!fact) names.add(path, 'UNKNOWN_FACT', `没有定义事实“${id}”`, `the fact ${id} is not defined`);
      else if (type && fact.type !== type) names.add(path, 'WRONG_FACT_TYPE', `“${id}”应为 ${type}`, `${id} is expected to be of type ${type}`);
    },
    value(path, id, value) {
      const fact = facts.get(id);
      if (!fact) return;
      if (typeof value !== TYPE_OF[fact.type]) {
        names.add(path, 'WRONG_FACT_TYPE', `“${id}”不能取 ${String(value)}`, `${id} cannot be ${String(value)}`);
        return;
      }
      const dimension = pack.dimensions.find((candidate) => candidate.id === id);
      const listed = fact.values ?? (dimension && !dimension.openValues ? dimension.values.map((option) => option.id) : undefined);
      if (listed && !listed.includes(String(value))) names.add(path, 'UNKNOWN_VALUE', `“${id}”没有取值 ${String(value)}`, `${id} has no value ${String(value)}`);
    },
    condition(path, condition, asker) {
      if ('all' in condition) condition.all.forEach((part, i) => names.condition(`${path}.all.${i}`, part, asker));
      else if ('any' in condition) condition.any.forEach((part, i) => names.condition(`${path}.any.${i}`, part, asker));
      else if ('not' in condition) names.condition(`${path}.not`, condition.not, asker);
      else {
        const { fact } = condition;
        const found = facts.get(fact);
        names.fact(`${path}.fact`, fact);
        if (asker !== 'action' && clockFacts.has(fact)) names.add(`${path}.fact`, 'CLOCK_FACT_TOO_EARLY', `“${fact}”要等时钟算完才知道，只能用于操作`, `${fact} is known after all clocks only; actions may ask for it`);
        if (asker === 'case' && found?.scope === 'event') names.add(`${path}.fact`, 'EVENT_FACT_OUT_OF_REACH', `“${fact}”只在其事件中可见`, `${fact} is seen at its event only`);
        if ('is' in condition) names.value(`${path}.is`, fact, condition.is);
        else if ('in' in condition) condition.in.forEach((value, i) => names.value(`${path}.in.${i}`, fact, value));
        else if (!('exists' in condition)) {
          const bound = 'gt' in condition ? condition.gt : 'gte' in condition ? condition.gte : 'lt' in condition ? condition.lt : condition.lte;
          if (typeof bound !== 'number') names.fact(`${path}.of`, bound.of, 'number');
          if (found && TYPE_OF[found.type] !== 'number') names.add(path, 'WRONG_FACT_TYPE', `“${fact}”不是数字，不能比较大小`, `${fact} is no number and cannot be compared`);
        }
      }
    },
    event(path, type) { names.known(path, eventTypes, type, 'UNKNOWN_EVENT'); },
    events(path, types) { types.forEach((type, i) => names.event(`${path}.${i}`, type)); },
    key(path, key) { names.known(path, keys, key, 'UNKNOWN_CLOCK_KEY'); },
    subject(path, id) { names.known(path, subjectIds, id, 'UNKNOWN_SUBJECT'); },
    roles(path, ids) { for (const id of ids) names.known(path, roleIds, id, 'UNKNOWN_ROLE'); },
    action(path, id) { names.known(path, actionIds, id, 'UNKNOWN_ACTION'); },
    parameter(path, id, type) {
      const parameter = parameters.get(id);
      if (!parameter) names.add(path, 'UNKNOWN_PARAMETER', `没有定义参数“${id}”`, `the parameter ${id} is not defined`);
      else if (type && parameter.type !== type) names.add(path, 'WRONG_PARAMETER_TYPE', `参数“${id}”应为 ${type}`, `the parameter ${id} is expected to be of type ${type}`);
    },
    amount(path, amount) {
      if (typeof amount !== 'number') names.parameter(path, amount.parameter, 'number');
    },
    fields(path, fields) {
      for (const [i, { when }] of fields.entries()) if (when) names.condition(`${path}.${i}.when`, when, 'action');
    },
  };
  return names;
}
