import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { addressOf, useShell } from '@huiyin/remote-contract';
import { Countdown, DateTimeText, useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { effectiveClock } from '../queue/effective-clock.ts';
import { QueueTags } from '../queue/queue-tags.tsx';
import { TimelinessTag } from '../timeliness-tag.tsx';
import { useZones } from '../use-zones.ts';

export const ComplaintLineFields = graphql(`
  fragment ComplaintLine on Complaint {
    id
    number
    matter
    status
    stageTitle { zh en }
    receivedAt
    timeliness
    campus { id }
    classification { dimension value valueTitle { zh en } }
    next { clock { id } }
    clocks(effectiveOnly: true) { id status dueAt warnAt open }
  }
`);

/** One complaint in the family's list: what, when, and how it stands. */
export function ComplaintLine({ complaint }: { complaint: FragmentOf<typeof ComplaintLineFields> }) {
  const localized = useLocalized();
  const { can } = useShell();
  const fields = readFragment(ComplaintLineFields, complaint);
  const zone = useZones()(fields.campus.id);
  const clock = effectiveClock(fields);
  return (
    <div className="hy-row cx-line">
      <span className="cx-matter">
        <QueueTags classification={fields.classification} />
        {can('complaints:read') ? <Link to={addressOf.complaint(fields.id)}>{fields.matter}</Link> : fields.matter}
      </span>
      <span className="hy-quiet cx-facts hy-figures">
        {fields.number} · <DateTimeText at={fields.receivedAt} zone={zone} style="date" /> · {localized(fields.stageTitle)}
        <span className="cx-end">{fields.status === 'OPEN' && clock ? <Countdown clock={clock} zone={zone} /> : <TimelinessTag timeliness={fields.timeliness} />}</span>
      </span>
    </div>
  );
}
