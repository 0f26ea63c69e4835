import type { ClockDefinition, ClockKey, Duration, Trigger } from './clock-definition.ts';
import type { PackNames } from './pack-names.ts';
import type { PolicyPack } from './types.ts';

const TRIGGERS = ['start', 'stop', 'pause', 'resume', 'cancel', 'reset'] as const;

function checkTriggers(path: string, triggers: readonly Trigger[], names: PackNames): void {
  for (const [i, trigger] of triggers.entries()) {
    if ('becomes' in trigger) {
      names.condition(`${path}.${i}.becomes`, trigger.becomes, 'case');
      continue;
    }
    if ('event' in trigger) names.event(`${path}.${i}.event`, trigger.event);
    else names.key(`${path}.${i}.breachOf`, trigger.breachOf);
    if (trigger.when) names.condition(`${path}.${i}.when`, trigger.when, 'event');
  }
}

/** Whether a length of time can be counted as it says. */
export function checkDuration(path: string, duration: Duration, names: PackNames): void {
  names.amount(`${path}.amount`, duration.amount);
  if (typeof duration.counted !== 'string') {
    names.parameter(`${path}.counted`, duration.counted.parameter, 'choice');
    if (duration.unit !== 'minutes' && duration.unit !== 'hours') {
      names.add(`${path}.counted`, 'COUNTING_DOES_NOT_FIT', '只有分钟和小时可以由机构选择计时方式', 'only minutes and hours may leave their counting to a parameter');
    }
    return;
  }
  const { unit, counted } = duration;
  if (unit !== 'minutes' && unit !== 'hours' && counted === 'opening') {
    names.add(`${path}.counted`, 'COUNTING_DOES_NOT_FIT', '天及以上只能按自然日或工作日计算', 'days and longer are counted natural or working');
  }
  if ((unit === 'months' || unit === 'years') && counted === 'working') {
    names.add(`${path}.counted`, 'COUNTING_DOES_NOT_FIT', '月和年只能按自然时间计算', 'months and years are counted natural');
  }
}

function checkLimit(path: string, { limit, delay, warnings, onBreach, extension }: ClockDefinition, names: PackNames): void {
  if ('instant' in limit) names.fact(`${path}.limit.instant`, limit.instant, 'instant');
  else if ('sameAs' in limit) names.key(`${path}.limit.sameAs`, limit.sameAs);
  else if ('unit' in limit) checkDuration(`${path}.limit`, limit, names);
  if (delay && 'instant' in delay) names.fact(`${path}.delay.instant`, delay.instant, 'instant');
  else if (delay && 'unit' in delay) checkDuration(`${path}.delay`, delay, names);
  for (const [i, point] of (warnings ?? []).entries()) if ('before' in point) checkDuration(`${path}.warnings.${i}.before`, point.before, names);
  for (const [i, { toRole, after }] of (onBreach ?? []).entries()) {
    names.roles(`${path}.onBreach.${i}.toRole`, [toRole]);
    if (after) checkDuration(`${path}.onBreach.${i}.after`, after, names);
  }
  if (!extension) return;
  for (const part of ['requested', 'approved', 'told'] as const) names.event(`${path}.extension.${part}`, extension[part]);
  names.amount(`${path}.extension.max`, extension.max);
  if (extension.amountFact !== undefined) names.fact(`${path}.extension.amountFact`, extension.amountFact, 'number');
  if (!('unit' in limit)) names.add(`${path}.extension`, 'NOT_EXTENDABLE', '只有以时长表示的时限可以延长', 'only a limit that is a length of time can be extended');
}

/** Keys that reach themselves over `next`: knots of more than one key (Tarjan 1972), and keys that name themselves. Linear, because packs may be hostile. */
function circles(pack: PolicyPack, next: (clock: ClockDefinition) => readonly ClockKey[]): Set<ClockKey> {
  const edges = Map.groupBy(pack.clocks.flatMap((clock) => next(clock).map((other) => ({ from: clock.key, other }))), ({ from }) => from);
  const found = new Set<ClockKey>();
  const order = new Map<ClockKey, number>();
  const path: ClockKey[] = [];
  const onPath = new Set<ClockKey>();
  /** Answers the earliest key on the path that can be reached from here. */
  const visit = (key: ClockKey): number => {
    const own = order.size;
    let earliest = own;
    order.set(key, own);
    path.push(key);
    onPath.add(key);
    for (const { other } of edges.get(key) ?? []) {
      if (other === key) found.add(key);
      if (!order.has(other)) earliest = Math.min(earliest, visit(other));
      else if (onPath.has(other)) earliest = Math.min(earliest, order.get(other)!);
    }
    if (earliest === own) {
      const knot = path.splice(path.lastIndexOf(key));
      for (const member of knot) {
        onPath.delete(member);
        if (knot.length > 1) found.add(member);
      }
    }
    return earliest;
  };
  for (const key of edges.keys()) if (!order.has(key)) visit(key);
  return found;
}

const heard = (clock: ClockDefinition): ClockKey[] => TRIGGERS.flatMap((role) => (clock[role] ?? []).flatMap((trigger) => ('breachOf' in trigger ? [trigger.breachOf] : [])));

/** Whether the clocks of a pack can run: everything they name exists, and none waits for itself. */
export function checkClocks(pack: PolicyPack, names: PackNames): void {
  const waiting = circles(pack, heard);
  const endless = circles(pack, ({ limit }) => ('sameAs' in limit ? [limit.sameAs] : []));
  for (const [i, clock] of pack.clocks.entries()) {
    const path = `clocks.${i}`;
    names.subject(`${path}.subject`, clock.subject);
    names.roles(`${path}.ownerRole`, [clock.ownerRole]);
    if (clock.when) names.condition(`${path}.when`, clock.when, 'case');
    for (const role of TRIGGERS) checkTriggers(`${path}.${role}`, clock[role] ?? [], names);
    checkLimit(path, clock, names);
    if (clock.renewal) names.roles(`${path}.renewal.alertRole`, [clock.renewal.alertRole]);
    if (waiting.has(clock.key)) names.add(`${path}.start`, 'BREACH_CIRCLE', `“${clock.key}”在等自己超时`, `${clock.key} waits for its own breach`);
    if (endless.has(clock.key)) names.add(`${path}.limit.sameAs`, 'LIMIT_CIRCLE', `“${clock.key}”的时限引用了自己`, `the limit of ${clock.key} refers to itself`);
    if (clock.per === 'breach' && !clock.start.every((trigger) => 'breachOf' in trigger)) names.add(`${path}.per`, 'NOT_STARTED_BY_BREACH', '按超时逐个计时的时钟须由超时触发', 'a clock per breach is started by breaches only');
    if (clock.excusedBy === undefined) continue;
    names.key(`${path}.excusedBy`, clock.excusedBy);
    const excuses = pack.clocks.filter(({ key }) => key === clock.excusedBy);
    if (excuses.length > 0 && !excuses.some((excuse) => heard(excuse).includes(clock.key))) {
      names.add(`${path}.excusedBy`, 'EXCUSE_NOT_STARTED', `“${clock.excusedBy}”不由“${clock.key}”超时触发`, `${clock.excusedBy} is not started by a breach of ${clock.key}`);
    }
  }
}
