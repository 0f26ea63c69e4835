import { graphql, readFragment, type FragmentOf } from '@huiyin/graphql';
import { Countdown, formatInstant, Panel, StatusTag, ToneTag, useUi } from '@huiyin/ui';
import { useCaseWords } from './case-words.ts';

export const CaseTasks = graphql(`
  fragment CaseTasks on Complaint {
    id
    tasks {
      id
      department { id name }
      liaison { id name }
      dispatchedAt
      answeredAt
      factsVerified
      responsibility
      solution
      clocks { id status dueAt warnAt open }
    }
  }
`);

const answerParts = ['factsVerified', 'responsibility', 'solution'] as const;

/** What departments were asked, and what they answered. */
export function TasksPanel({ complaint, zone }: { complaint: FragmentOf<typeof CaseTasks>; zone: string | undefined }) {
  const t = useCaseWords();
  const { locale } = useUi();
  const { tasks } = readFragment(CaseTasks, complaint);
  const at = (instant: string) => formatInstant(instant, locale, 'short', zone);
  return (
    <Panel title={t('tasks.title')}>
      {tasks.length === 0 && <p className="hy-quiet">{t('tasks.none')}</p>}
      {tasks.map((task) => {
        const clock = task.clocks.find(({ status }) => status !== 'SUPERSEDED' && status !== 'CANCELLED');
        return (
          <article key={task.id} className="cc-task">
            <header className="cc-line">
              <h3>{task.department.name}</h3>
              {task.liaison && <span>{t('tasks.liaison', { name: task.liaison.name })}</span>}
              <span className="hy-quiet hy-figures">
                {t('tasks.dispatched', { at: at(task.dispatchedAt) })}
                {task.answeredAt && ` · ${t('tasks.answered', { at: at(task.answeredAt) })}`}
              </span>
              <span className="cc-end">{task.answeredAt ? clock && <StatusTag status={clock.status} /> : clock ? <Countdown clock={clock} zone={zone} /> : <ToneTag tone="calm">{t('tasks.waiting')}</ToneTag>}</span>
            </header>
            {task.answeredAt && (
              <dl className="cc-facts">
                {answerParts.map((part) => (
                  <div key={part} className="cc-pair">
                    <dt>{t(`tasks.${part}`)}</dt>
                    <dd className="cc-prose">{task[part]}</dd>
                  </div>
                ))}
              </dl>
            )}
          </article>
        );
      })}
    </Panel>
  );
}
