import { useShell } from '@huiyin/remote-contract';
import { Alert, Button, EmptyState, PageHeader, Panel } from '@huiyin/ui';
import { Link } from '@huiyin/ui/router';
import { useState } from 'react';
import { FileStep } from './file-step.tsx';
import { wordFields } from './import-fields.ts';
import { useImportWords } from './import-words.ts';
import { JobErrorList } from './job-errors.tsx';
import { guessMapping, missingFields, toMappingInput, type Mapping } from './mapping.ts';
import { MappingFiles } from './mapping-files.tsx';
import { MappingStep } from './mapping-step.tsx';
import { largestFile, previewOf } from './read-file.ts';
import type { Preview, PreviewProblem } from './read-preview.ts';
import { JobMessage, RunProgress, RunRefused } from './run-state.tsx';
import { useFurtherWords } from './use-further-words.ts';
import { useImportRun } from './use-import-run.ts';
import { useKnownWords } from './use-known-words.ts';
import { foreignWords, withWord, withWords } from './word-matching.ts';
import { WordsStep } from './words-step.tsx';
import { useVocabulary } from '../vocabulary.ts';
import './imports.css';

interface Chosen {
  readonly file: File;
  readonly encoding: string | null;
  readonly preview: Preview | null;
  readonly problem: PreviewProblem | 'tooLarge' | null;
}

/** From a ledger to complaints: choose, match, try, import. */
export function ImportPage() {
  const t = useImportWords();
  const { basePath, campusId, can, session } = useShell();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const trial = useImportRun(true);
  const real = useImportRun(false);
  const known = useKnownWords();
  const { channels } = useVocabulary();
  const further = useFurtherWords(trial.isOver ? (trial.job?.id ?? null) : null, mapping);

  async function look(file: File, encoding: string | null) {
    trial.reset();
    real.reset();
    if (file.size > largestFile) return setChosen({ file, encoding, preview: null, problem: 'tooLarge' });
    const read = await previewOf(file, encoding);
    if ('problem' in read) return setChosen({ file, encoding, preview: null, problem: read.problem });
    setChosen({ file, encoding, preview: read, problem: null });
    const only = campusId ?? (session.campuses.length === 1 ? session.campuses[0]!.id : '');
    setMapping(guessMapping(read, { campusId: only, channel: '' }));
  }

  function change(next: Mapping) {
    // A dry run proves only the mapping that it ran with.
    trial.reset();
    setMapping(next);
  }

  if (!can('imports:write')) return <EmptyState title={t('forbidden')} />;
  const preview = chosen?.preview;
  const words = preview && mapping ? wordFields.map((field) => ({ field, words: foreignWords(field, mapping, preview, known, further[field]) })).filter((one) => one.words.length > 0) : [];
  const missing = mapping ? missingFields(mapping) : [];
  const sentFields = mapping ? toMappingInput(mapping).columns.map(({ field }) => field) : [];
  const isProved = trial.job?.status === 'SUCCEEDED' && trial.job.refused === 0;
  const run = ({ start }: typeof trial) => chosen && preview && mapping && void start(chosen.file, chosen.encoding ?? preview.encoding, withWords(mapping, preview, known, further));

  return (
    <div className="ci-page">
      <PageHeader title={t('title')} description={t('promise')} before={<Link to={basePath}>← {t('back')}</Link>} />
      <Panel title={`1 ${t('step.file')}`}>
        <FileStep
          file={chosen?.file ?? null}
          encoding={chosen?.encoding ?? null}
          preview={preview ?? null}
          problem={chosen?.problem ?? null}
          onFile={(file) => void look(file, null)}
          onEncoding={(encoding) => chosen && void look(chosen.file, encoding)}
        />
      </Panel>
      {preview && mapping && (
        <>
          <Panel title={`2 ${t('step.mapping')}`} actions={<MappingFiles mapping={mapping} headers={preview.headers} onLoad={change} />}>
            <MappingStep mapping={mapping} preview={preview} channels={channels} onChange={change} />
            {words.length > 0 && <p className="hy-quiet ci-words-hint">{t('words.hint')}</p>}
            {words.map(({ field, words: list }) => (
              <WordsStep key={field} field={field} words={list} known={known} onWord={(word, means) => change(withWord(mapping, field, word, means))} />
            ))}
          </Panel>
          <Panel title={`3 ${t('step.try')}`}>
            <p className="hy-quiet">{t('try.hint')}</p>
            {missing.length > 0 && <Alert type="warning" showIcon title={t('mapping.missing', { fields: missing.map((field) => t(`field.${field}`)).join('、') })} />}
            {trial.problem && <RunRefused problem={trial.problem} fields={sentFields} />}
            {trial.job && <RunProgress job={trial.job} />}
            {trial.isOver && trial.job && (
              <>
                <Alert type={isProved ? 'success' : 'error'} showIcon title={isProved ? t('try.good', { count: trial.job.total ?? trial.job.done }) : t('try.bad', { count: trial.job.refused })} />
                <JobMessage job={trial.job} />
                <JobErrorList jobId={trial.job.id} />
              </>
            )}
            <Button type={isProved ? 'default' : 'primary'} loading={trial.isBusy} disabled={missing.length > 0} onClick={() => run(trial)}>
              {t(trial.isOver ? 'try.again' : 'try.start')}
            </Button>
          </Panel>
          <Panel title={`4 ${t('step.import')}`}>
            <p className="hy-quiet">{t('import.hint')}</p>
            {real.problem && <RunRefused problem={real.problem} fields={sentFields} />}
            {real.job && <RunProgress job={real.job} />}
            {real.isOver && real.job ? (
              <>
                <Alert
                  type={real.job.imported > 0 ? 'success' : 'error'}
                  showIcon
                  title={real.job.imported > 0 ? t('import.done', { count: real.job.imported }) : t('import.failed')}
                  action={real.job.imported > 0 && <Link to={`${basePath}?status=all&order=RECEIVED_NEWEST`}>{t('import.toQueue')}</Link>}
                />
                <JobMessage job={real.job} />
                <JobErrorList jobId={real.job.id} />
              </>
            ) : (
              <Button type="primary" loading={real.isBusy} disabled={!isProved} onClick={() => run(real)}>
                {t('import.start', { count: trial.job?.total ?? 0 })}
              </Button>
            )}
          </Panel>
        </>
      )}
    </div>
  );
}
