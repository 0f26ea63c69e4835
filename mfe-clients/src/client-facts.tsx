import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { DateTimeText, Panel, Tag } from '@huiyin/ui';
import { useClientWords } from './words.ts';

export const ClientFactsFields = graphql(`
  fragment ClientFactsFields on Client {
    status enrolledAt firstClassOn leftOn leftReason cooperationIntent transferRisk
    campus { id name timeZone }
    guardians { id name relation phone }
    children { id name birthday className }
  }
`);

const known = <Key extends string>(prefix: Key, value: string) => `${prefix}.${value}` as const;

/** Who the family is: children, guardians, enrolment. */
export function ClientFacts({ client }: { client: FragmentOf<typeof ClientFactsFields> }) {
  const t = useClientWords();
  const shown = readFragment(ClientFactsFields, client);
  const relation = (value: string) => (['mother', 'father', 'grandparent', 'other'].includes(value) ? t(known('relation', value) as 'relation.other') : value);
  return (
    <Panel>
      <dl className="hy-client-facts">
        <dt>{t('field.status')}</dt>
        <dd>
          {t(`status.${shown.status}`)} {shown.transferRisk && <Tag color="warning">{t('field.transferRisk')}</Tag>}
        </dd>
        <dt>{t('field.campus')}</dt>
        <dd>{shown.campus.name}</dd>
        {shown.enrolledAt && (
          <>
            <dt>{t('field.enrolledAt')}</dt>
            <dd><DateTimeText at={shown.enrolledAt} zone={shown.campus.timeZone} style="long" /></dd>
          </>
        )}
        {shown.firstClassOn && (
          <>
            <dt>{t('field.firstClassOn')}</dt>
            <dd className="hy-figures">{shown.firstClassOn}</dd>
          </>
        )}
        {shown.leftOn && (
          <>
            <dt>{t('field.leftOn')}</dt>
            <dd className="hy-figures">{shown.leftOn} {shown.leftReason}</dd>
          </>
        )}
        <dt>{t('field.children')}</dt>
        <dd>
          {shown.children.map((child) => (
            <div key={child.id}>
              {child.name} <span className="hy-quiet hy-figures">{[child.birthday, child.className].filter(Boolean).join(' · ')}</span>
            </div>
          ))}
        </dd>
        <dt>{t('field.guardians')}</dt>
        <dd>
          {shown.guardians.map((guardian) => (
            <div key={guardian.id}>
              {guardian.name} <span className="hy-quiet hy-figures">{[relation(guardian.relation), guardian.phone].filter(Boolean).join(' · ')}</span>
            </div>
          ))}
        </dd>
        {shown.cooperationIntent && (
          <>
            <dt>{t('field.cooperationIntent')}</dt>
            <dd>{t(known('intent', shown.cooperationIntent) as 'intent.strong')}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
