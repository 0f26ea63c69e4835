import { readFragment, type FragmentOf } from '@huiyin/graphql';
import { addressOf } from '@huiyin/remote-contract';
import { Button, Countdown, formatInstant, useLocalized, useShortcuts, useUi } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useEffect, useRef, type ComponentRef } from 'react';
import { Clauses } from '../clauses.tsx';
import { effectiveClock } from '../queue/effective-clock.ts';
import { useZones } from '../use-zones.ts';
import { useRegisterWords } from './register-words.ts';
import { RegisteredComplaint } from './registered-fields.ts';

/** The number to tell the parents, and by when somebody must answer and why. */
export function RegisteredPanel({ complaint, onAnother }: { complaint: FragmentOf<typeof RegisteredComplaint>; onAnother: () => void }) {
  const t = useRegisterWords();
  const { locale } = useUi();
  const localized = useLocalized();
  const navigate = useNavigate();
  const open = useRef<ComponentRef<typeof Button>>(null);
  const fields = readFragment(RegisteredComplaint, complaint);
  const clock = effectiveClock(fields);
  const zone = useZones()(fields.campus.id);
  // Enter goes on with the case, as the hands are on the keyboard.
  useEffect(() => open.current?.focus(), []);
  useShortcuts([{ keys: 'n', title: t('done.another'), run: onAnother }]);
  const at = formatInstant(clock?.dueAt, locale, 'time', zone);
  return (
    <section className="cr-done" aria-live="polite">
      <p className="hy-quiet">
        {t('done.title')} · {fields.campus.name}
      </p>
      <p className="cr-number hy-figures">{fields.number}</p>
      {clock?.dueAt ? (
        <>
          <p className="cr-reply-by">{clock.key === 'customer_reply' ? t('done.replyBy', { at }) : t('done.dueBy', { title: localized(clock.title), at })}</p>
          <p className="cr-countdown">
            <Countdown clock={clock} zone={zone} />
          </p>
          <p>
            {localized(clock.explanation.sentence)} <Clauses ids={clock.clauses} />
          </p>
        </>
      ) : (
        <p>{t('done.noLimit')}</p>
      )}
      {fields.next && (
        <p className="hy-quiet">
          {t('done.next')}：{localized(fields.next.text)}
        </p>
      )}
      <div className="cr-done-actions">
        <Button ref={open} type="primary" onClick={() => void navigate(addressOf.complaint(fields.id))}>
          {t('done.open')}
        </Button>
        <Button onClick={onAnother}>
          {t('done.another')} <kbd className="cq-key">N</kbd>
        </Button>
      </div>
    </section>
  );
}
