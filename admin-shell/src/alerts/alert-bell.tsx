import { BellOutlined } from '@ant-design/icons';
import { addressOf } from '@huiyin/remote-contract';
import { Button, Countdown, Popover, useLocalized } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useState } from 'react';
import { useAddress } from '../layout/navigation.tsx';
import { useShellWords } from '../words/words.ts';
import type { AlertClock } from './alert-list.ts';
import { useAlertNotices } from './use-alert-notices.ts';
import { most, useAlerts } from './use-alerts.ts';
import './alerts.css';

function AlertLine({ clock, onFollow }: { clock: AlertClock; onFollow: () => void }) {
  const localized = useLocalized();
  const address = useAddress();
  const { complaint, touchpoint, campus } = clock;
  const target = complaint ? addressOf.complaint(complaint.id) : touchpoint ? addressOf.client(touchpoint.client.id) : addressOf.slaBoard();
  return (
    <li>
      <Link to={address(target)} onClick={onFollow} className="hy-row">
        <span className="alert-head">
          <strong>{localized(clock.title)}</strong>
          <Countdown clock={clock} zone={campus.timeZone} />
        </span>
        <span className="alert-about">{complaint ? complaint.matter : touchpoint?.client.name}</span>
        <span className="hy-quiet alert-place">
          {[complaint?.number, campus.name].filter(Boolean).join(' · ')}
        </span>
      </Link>
    </li>
  );
}

function AlertPanel({ alerts, onFollow }: { alerts: readonly AlertClock[]; onFollow: () => void }) {
  const t = useShellWords();
  const address = useAddress();
  return (
    <div className="alerts" role="dialog" aria-label={t('alerts.label')}>
      {alerts.length === 0 ? (
        <p className="hy-quiet alerts-none">{t('alerts.none')}</p>
      ) : (
        <ul className="hy-rows">
          {alerts.map((clock) => (
            <AlertLine key={clock.id} clock={clock} onFollow={onFollow} />
          ))}
        </ul>
      )}
      <Link to={address(addressOf.slaBoard())} onClick={onFollow} className="alerts-board">
        {t('alerts.board')}
      </Link>
    </div>
  );
}

/** Deadlines that need somebody now, as they come. */
export function AlertBell() {
  const t = useShellWords();
  const { alerts } = useAlerts(useAlertNotices());
  const [open, setOpen] = useState(false);
  const breached = alerts.filter(({ status }) => status === 'BREACHED').length;
  const counts = t('alerts.counts', { breached, warning: alerts.length - breached });
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<AlertPanel alerts={alerts} onFollow={() => setOpen(false)} />}
    >
      <Button type="text" aria-label={counts} aria-expanded={open} aria-haspopup="dialog">
        <BellOutlined className="alert-bell" />
        {alerts.length > 0 && <span className={`alert-count ${breached > 0 ? 'hy-tone-red' : 'hy-tone-amber'}`}>{alerts.length < most ? alerts.length : `${most - 1}+`}</span>}
      </Button>
    </Popover>
  );
}
