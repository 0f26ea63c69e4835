import { classifyFailure, readFragment, useMutation, type Failure, type FragmentOf, type VariablesOf } from '@huiyin/graphql';
import { useState } from 'react';
import { ChangeFields, ImportDays, LoadYear, RecomputeJob, SetDays, SetHours, type Imported, type JobState } from './calendar-documents.ts';
import { refusalText } from './refusal-text.ts';
import { useCalendarWords } from './calendars-words.ts';

type Answer = { readonly __typename: string; readonly message?: string };

/** Changes calendars, and tells of the job that follows. */
export function useCalendarChange(onChanged: (job: JobState | null) => void) {
  const t = useCalendarWords();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sendDays] = useMutation(SetDays);
  const [sendHours] = useMutation(SetHours);
  const [sendYear] = useMutation(LoadYear);
  const [sendFile] = useMutation(ImportDays);

  const clear = () => {
    setProblem(null);
    setFailure(null);
  };
  const told = (change: FragmentOf<typeof ChangeFields>) => {
    const { job } = readFragment(ChangeFields, change);
    onChanged(job && readFragment(RecomputeJob, job));
  };
  async function sent<Result extends Answer>(send: () => Promise<Result | undefined>): Promise<Result | undefined> {
    clear();
    setSending(true);
    try {
      return await send();
    } catch (error) {
      setFailure(classifyFailure(error));
      return undefined;
    } finally {
      setSending(false);
    }
  }
  const refused = (answer: Answer | undefined) => {
    if (answer) setProblem(refusalText(answer, t));
    return false;
  };

  return {
    isSending, problem, failure, clear,
    async setDays(input: VariablesOf<typeof SetDays>['input']): Promise<boolean> {
      const answer = await sent(async () => (await sendDays({ variables: { input } })).data?.setCalendarDays);
      if (answer?.__typename !== 'CalendarChanged') return refused(answer);
      told(answer);
      return true;
    },
    async setHours(input: VariablesOf<typeof SetHours>['input']): Promise<boolean> {
      const answer = await sent(async () => (await sendHours({ variables: { input } })).data?.setOpeningHours);
      if (answer?.__typename !== 'CalendarChanged') return refused(answer);
      told(answer);
      return true;
    },
    async loadYear(input: VariablesOf<typeof LoadYear>['input']): Promise<boolean> {
      const answer = await sent(async () => (await sendYear({ variables: { input } })).data?.loadOfficialYear);
      if (answer?.__typename !== 'CalendarChanged') return refused(answer);
      told(answer);
      return true;
    },
    /** What the file holds; it is taken over unless `dryRun`. */
    async importDays(input: VariablesOf<typeof ImportDays>['input']): Promise<Imported | null> {
      const answer = await sent(async () => (await sendFile({ variables: { input } })).data?.importCalendar);
      if (answer?.__typename !== 'CalendarImported') {
        refused(answer);
        return null;
      }
      if (answer.change) told(answer.change);
      return answer;
    },
  };
}

export type CalendarChanges = ReturnType<typeof useCalendarChange>;
