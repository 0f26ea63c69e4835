import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { useLocalized } from '@huiyin/ui';

export const ComplaintLineFields = graphql(`
  fragment ComplaintLine on Complaint {
    number
    matter
    stageTitle { zh en }
  }
`);

/** One complaint in a list. */
export function ComplaintLine({ complaint }: { complaint: FragmentOf<typeof ComplaintLineFields> }) {
  const { number, matter, stageTitle } = readFragment(ComplaintLineFields, complaint);
  const localized = useLocalized();
  return (
    <li>
      <span className="hy-figures">{number}</span> {matter} <span className="hy-quiet">{localized(stageTitle)}</span>
    </li>
  );
}
