import { Select } from '@huiyin/ui/data';
import type { WordField } from './import-fields.ts';
import { useImportWords } from './import-words.ts';
import type { ForeignWord, KnownWords } from './word-matching.ts';

/** What the words of one column mean in the names used here. */
export function WordsStep({ field, words, known, onWord }: { field: WordField; words: readonly ForeignWord[]; known: KnownWords; onWord: (word: string, means: string) => void }) {
  const t = useImportWords();
  const options = [{ value: '', label: t('words.asIs') }, ...known[field].map(({ value, names }) => ({ value, label: names[0] ?? value }))];
  return (
    <section className="ci-words">
      <h3>{t('words.title', { field: t(`field.${field}`) })}</h3>
      <dl>
        {words.map(({ word, means }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Select className="ci-column" aria-label={word} value={means} status={means === '' ? 'warning' : undefined} options={options} onChange={(value) => onWord(word, value)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
