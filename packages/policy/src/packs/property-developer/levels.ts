import type { Condition } from '../../pack/fact.ts';
import type { ClassificationRule, Dimension } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

/** From gravest to least. */
export const LEVELS = ['major', 'hot', 'important', 'general'] as const;
type Level = (typeof LEVELS)[number];

export const severity: Dimension = {
  id: 'severity', clauses: clauses('5.5.1'), title: say('投诉级别', 'Level'), text: say('按事实自动定级；必要时由中心直接确定', 'Follows from the facts; where needed the centre sets it'),
  values: [
    {
      id: 'major', clauses: clauses('5.5.1.1-a', '5.5.1.1-b', '5.5.1.1-c', '5.5.1.1-d'), title: say('重大', 'Major'),
      text: say('已诉讼、已曝光、10 人及以上，或因我方原因满一个月未解决', 'Lawsuit, media, 10 persons or more, or a month unsolved for our reasons'),
    },
    {
      id: 'hot', clauses: clauses('5.5.1.2-a', '5.5.1.2-b', '5.5.1.2-c', '5.5.1.2-d'), title: say('热点', 'Hot'),
      text: say('可能诉讼或曝光、一个月内多人反映、3 人及以上，或因我方原因满一周未解决', 'Lawsuit or media likely, several persons within a month, 3 persons or more, or a week unsolved for our reasons'),
    },
    { id: 'important', clauses: clauses('5.5.1.3-a', '5.5.1.3-b'), title: say('重要', 'Important'), text: say('处理后再次投诉，或需要外部支持', 'Complained again, or outside help is needed') },
    { id: 'general', clauses: clauses('5.5.1.4'), title: say('一般', 'General') },
  ],
};

const force = (level: Level, id: string, number: string, zh: string, en: string, when: Condition): ClassificationRule =>
  ({ id, clauses: clauses(number), effect: 'force', title: say(zh, en), when, set: { fact: 'severity', value: level } });
const unsolvedForOurReasons = (...ages: readonly string[]): Condition => ({ all: [{ fact: 'fault', is: 'own' }, { any: ages.map((fact): Condition => ({ fact, is: true })) }] });
const chosen = (level: Level): ClassificationRule =>
  force(
    level, `set_${level}`, '5.5.2.5-a', `中心确定为${{ major: '重大', hot: '热点', important: '重要', general: '一般' }[level]}`, `set to ${level} by the centre`,
    { fact: 'severity_override', is: level },
  );

/** The last that holds decides: from general up to major, and what the centre set above all. */
export const levelRules: readonly ClassificationRule[] = [
  force('general', 'general_otherwise', '5.5.1.4', '其余为一般投诉', 'Everything else is general', { all: [] }),
  force('important', 'complained_again', '5.5.1.3-a', '处理完毕后再次投诉', 'Complained again after handling', { any: [{ fact: 'times_reopened', gte: 1 }, { fact: 'repeat_of', exists: true }] }),
  force('important', 'outside_support', '5.5.1.3-b', '需要顾问或其他公司支持', 'Advisers or other companies must help', { fact: 'needs_external_support', is: true }),
  force('hot', 'lawsuit_or_media_likely', '5.5.1.2-a', '可能引起诉讼或曝光', 'A lawsuit or media reports may follow', { fact: 'lawsuit_or_media_likely', is: true }),
  force('hot', 'same_matter', '5.5.1.2-b', '一个月内三人及以上反映同一事项', 'Three or more persons with the same matter within a month', { fact: 'same_matter_persons', gte: 3 }),
  force('hot', 'group_of_three', '5.5.1.2-c', '3 人及以上集体投诉', '3 or more persons together', { fact: 'collective_size', gte: 3 }),
  force('hot', 'week_unsolved', '5.5.1.2-d', '因我方原因满一周未解决', 'A week unsolved for our reasons', unsolvedForOurReasons('unsolved_week', 'unsolved_week_again')),
  force('major', 'lawsuit', '5.5.1.1-a', '已进入法律程序', 'Legal action has begun', { fact: 'lawsuit_filed', is: true }),
  force('major', 'media', '5.5.1.1-b', '已被媒体曝光', 'The media have reported', { fact: 'media_exposed', is: true }),
  force('major', 'group_of_ten', '5.5.1.1-c', '10 人及以上集体投诉', '10 or more persons together', { fact: 'collective_size', gte: 10 }),
  force('major', 'month_unsolved', '5.5.1.1-d', '因我方原因满一个月未解决', 'A month unsolved for our reasons', unsolvedForOurReasons('unsolved_month', 'unsolved_month_again')),
  ...LEVELS.map(chosen),
];
