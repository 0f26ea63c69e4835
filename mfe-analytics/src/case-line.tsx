import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { DateTimeText, Tag, useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useAnalyticsWords } from './words.ts';

export const CaseFields = graphql(`
  fragment CaseFields on RateCase {
    __typename
    ... on Complaint {
      id number matter receivedAt timeliness
      stageTitle { zh en }
      campus { id name timeZone }
    }
    ... on Client {
      id name status
      clientNumber: number
      home: campus { id name }
    }
  }
`);

/** A case behind a rate, with the way to it. */
export function CaseLine({ one }: { one: FragmentOf<typeof CaseFields> }) {
  const t = useAnalyticsWords();
  const localized = useLocalized();
  const shown = readFragment(CaseFields, one);
  if (shown.__typename === 'Client') {
    return (
      <div className="hy-case">
        <Link to={`/clients/${shown.id}`}>{shown.name}</Link> <Tag>{t(`status.${shown.status}`)}</Tag>
        <div className="hy-quiet hy-figures">{shown.clientNumber} · {shown.home.name}</div>
      </div>
    );
  }
  if (shown.__typename !== 'Complaint') return null;
  return (
    <div className="hy-case">
      <Link to={`/complaints/cases/${shown.id}`} className="hy-figures">{shown.number}</Link> <Tag>{t(`timeliness.${shown.timeliness}`)}</Tag>
      <div className="hy-case-matter">{shown.matter}</div>
      <div className="hy-quiet">
        {shown.campus.name} · {localized(shown.stageTitle)} · <DateTimeText at={shown.receivedAt} zone={shown.campus.timeZone} />
      </div>
    </div>
  );
}
