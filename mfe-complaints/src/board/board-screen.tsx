import { useShell } from '@huiyin/remote-contract';
import { formatInstant, useServerTime, useUi } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useZones } from '../use-zones.ts';
import { BoardColumn } from './board-column.tsx';
import { BoardCounts } from './board-counts.tsx';
import { boardColumns } from './board-state.ts';
import { useBoardWords } from './board-words.ts';
import { useBoard } from './use-board.ts';
import './board.css';

/** Counts by campus, what falls due next, what is overdue; the server's time and how the connection stands. */
export function BoardScreen({ campusId, look, onTurnLook, onGap }: { campusId: string | null; look: 'light' | 'dark'; onTurnLook: () => void; onGap: () => void }) {
  const t = useBoardWords();
  const { locale } = useUi();
  const { basePath, session } = useShell();
  const { board, connection } = useBoard(campusId, onGap);
  const now = useServerTime();
  const zone = useZones()(campusId);
  const campus = session.campuses.find(({ id }) => id === campusId);
  const { next, overdue } = boardColumns(board.clocks.values(), now);
  const time = new Date(now).toISOString();
  return (
    <div className="cb-screen" data-look={look}>
      <title>{`${t('title')} · ${campus?.name ?? session.chain.name}`}</title>
      <header className="cb-head">
        <h1>
          {session.chain.name} <span>{campus?.name ?? t('title')}</span>
        </h1>
        <nav className="cb-tools">
          <Link to={basePath}>{t('leave')}</Link>
          <button type="button" onClick={onTurnLook}>
            {t(look === 'dark' ? 'light' : 'dark')}
          </button>
          <button type="button" onClick={() => void document.documentElement.requestFullscreen()}>
            {t('fullscreen')}
          </button>
        </nav>
        <p className="cb-state" data-state={connection} role="status">
          <span className="cb-dot" aria-hidden />
          {t(`state.${connection}`)}
          {connection !== 'live' && board.serverTime && <span className="hy-figures">{t('stale', { at: formatInstant(board.serverTime, locale, 'time', zone) })}</span>}
        </p>
        <time className="cb-time hy-figures" dateTime={time}>
          <span>{formatInstant(time, locale, 'date', zone)}</span> <strong>{formatInstant(time, locale, 'time', zone)}</strong>
        </time>
      </header>
      <BoardCounts counts={board.counts} />
      <div className="cb-columns" aria-busy={board.serverTime === null}>
        <BoardColumn title={t('next')} none={t('next.none')} clocks={next} showCampus={campusId === null} isReady={board.serverTime !== null} />
        <BoardColumn title={t('overdue')} none={t('overdue.none')} clocks={overdue} showCampus={campusId === null} isReady={board.serverTime !== null} />
      </div>
    </div>
  );
}
