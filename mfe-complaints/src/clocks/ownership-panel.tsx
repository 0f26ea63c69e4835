import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { durationMilliseconds, formatSpan, Panel, useLocalized, useUi } from '@huiyin/ui';
import { useClockWords } from './clock-words.ts';
import { totalsByParty } from './ownership-shares.ts';
import './clocks.css';

export const CaseOwnership = graphql(`fragment CaseOwnership on Complaint { id ownership { party partyTitle { zh en } from to natural working } }`);

/** Who held the case how long: one bar, and the same as a table. */
export function OwnershipPanel({ complaint }: { complaint: FragmentOf<typeof CaseOwnership> }) {
  const t = useClockWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const { ownership } = readFragment(CaseOwnership, complaint);
  const titles = new Map(ownership.map(({ party, partyTitle }) => [party, localized(partyTitle)]));
  const totals = totalsByParty(ownership.map(({ party, natural, working }) => ({ party, natural: durationMilliseconds(natural), working: durationMilliseconds(working) })));
  const holder = ownership.find(({ to }) => to === null);
  const tone = (party: string) => totals.findIndex((total) => total.party === party) % 6;
  if (ownership.length === 0) {
    return (
      <Panel title={t('ownership.title')}>
        <p className="hy-quiet">{t('ownership.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('ownership.title')}>
      {holder && <p>{t('ownership.now', { party: localized(holder.partyTitle) })}</p>}
      <div className="co-bar" aria-hidden>
        {ownership.map(({ party, from, natural }) => (
          <span key={from} data-tone={tone(party)} style={{ flexGrow: Math.max(1, durationMilliseconds(natural)) }} title={`${titles.get(party)} ${formatSpan(durationMilliseconds(natural), locale)}`} />
        ))}
      </div>
      <table className="co-table">
        <thead>
          <tr>
            <th scope="col">{t('ownership.party')}</th>
            <th scope="col">{t('ownership.natural')}</th>
            <th scope="col">{t('ownership.working')}</th>
            <th scope="col">{t('ownership.share')}</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ party, natural, working, share }) => (
            <tr key={party}>
              <th scope="row">
                <span className="co-sign" data-tone={tone(party)} aria-hidden />
                {titles.get(party)}
              </th>
              <td className="hy-figures">{formatSpan(natural, locale)}</td>
              <td className="hy-figures">{formatSpan(working, locale)}</td>
              <td className="hy-figures">{Math.round(share * 100)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hy-quiet cl-note">{t('ownership.hint')}</p>
    </Panel>
  );
}
