import type { Guidance } from '../../pack/sections.ts';
import { clauses } from './clause.ts';

const say = (id: string, kind: Guidance['kind'], number: string, zh: string, en: string, text?: readonly [zh: string, en: string]): Guidance => ({
  id, kind, clauses: clauses(number), title: { zh, en }, ...(text ? { text: { zh: text[0], en: text[1] } } : {}),
});

export const guidance: readonly Guidance[] = [
  say('purpose', 'principle', '1', '让教代会按规矩运作', 'A staff congress that works by fixed rules', ['依据教育法、教师法、工会法', 'On the basis of the Education, Teachers and Trade Union Laws']),
  say('congress', 'definition', '2', '教职工参与民主管理的基本形式', 'The basic way in which staff take part in management', ['也是园所管理体制的一部分', 'It belongs to the management of the house']),
  say('mutual_respect', 'principle', '3', '党组织领导，相互支持和尊重', 'Led by the party organisation, in mutual support and respect', [
    '教代会支持园长履职，园长尊重教代会和工会的权利', 'The congress backs the director; the director respects the rights of congress and union',
  ]),
  say('who_can_stand', 'definition', '9', '谁可以当代表', 'Who can be a delegate', [
    '有公民权利、在职在岗、受同事信任、有参与管理能力', 'Civic rights, in service, trusted by colleagues, able to take part in management',
  ]),
  say('no_delegate_by_office', 'principle', '12-d', '领导也要经过选举，没有当然代表', 'Leaders stand for election too; nobody is a delegate by office', [
    '主要领导一般应是代表，但没有选举记录就没有代表资格', 'The main leaders should as a rule be delegates, yet without a record of election there is no seat',
  ]),
  say('discuss_before_voting', 'principle', '36-a', '议透了再表决', 'Discuss in full before voting', ['意见基本一致，才交付表决', 'A vote is taken when views largely agree']),
  say('resolutions_bind', 'principle', '37-a', '决议未经教代会同意不得更改', 'A resolution is not changed without the congress'),
  say('proposal', 'definition', '41', '什么是提案', 'What a proposal is', [
    '针对教学、教改、管理、分配、福利等重大问题的书面意见', 'A written suggestion on a major issue of teaching, its reform, management, distribution or welfare',
  ]),
  say('in_force', 'provision', 'closing', '自公布起施行，旧规定废止，由园长办公室解释', 'In force from publication, in place of earlier rules; the office of the director interprets it'),
];
