import { Alert, Button } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { Upload } from '@huiyin/ui/forms';
import { useImportWords } from './import-words.ts';
import type { Preview, PreviewProblem } from './read-preview.ts';

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'big5'] as const;

/** Which file, in which encoding, and how it begins. Nothing leaves the computer yet. */
export function FileStep({
  file,
  encoding,
  preview,
  problem,
  onFile,
  onEncoding,
}: {
  file: File | null;
  encoding: string | null;
  preview: Preview | null;
  problem: PreviewProblem | 'tooLarge' | null;
  onFile: (file: File) => void;
  onEncoding: (encoding: string | null) => void;
}) {
  const t = useImportWords();
  const choose = (chosen: File) => {
    onFile(chosen);
    // Nothing is uploaded by the control itself.
    return false;
  };
  if (!file) {
    return (
      <Upload.Dragger accept=".csv,.txt,text/csv" showUploadList={false} beforeUpload={choose}>
        <p className="ci-choose">{t('choose')}</p>
        <p className="hy-quiet">{t('chooseHint')}</p>
      </Upload.Dragger>
    );
  }
  const shown = preview?.rows.slice(0, 6) ?? [];
  return (
    <>
      <div className="ci-line">
        <strong className="ci-file">{file.name}</strong>
        <label className="ci-line">
          {t('encoding')}
          <Select
            className="ci-encoding"
            aria-label={t('encoding')}
            value={encoding ?? 'auto'}
            options={[{ value: 'auto', label: t('encoding.auto') }, ...encodings.map((name) => ({ value: name, label: name.toUpperCase() }))]}
            onChange={(name) => onEncoding(name === 'auto' ? null : name)}
          />
        </label>
        {preview && encoding === null && <span className="hy-quiet">{t('encoding.found', { encoding: preview.encoding.toUpperCase() })}</span>}
        <Upload accept=".csv,.txt,text/csv" showUploadList={false} beforeUpload={choose}>
          <Button size="small">{t('chooseOther')}</Button>
        </Upload>
      </div>
      {problem && <Alert type="error" showIcon title={problem === 'tooLarge' ? t('tooLarge') : t(`problem.${problem}`)} />}
      {preview && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
        <div className="ci-scroll" role="region" aria-label={t('preview.title')} tabIndex={0}>
          <table className="ci-table">
            <caption>{t('preview.hint', { count: shown.length })}</caption>
            <thead>
              <tr>
                {preview.headers.map((header, index) => (
                  <th key={`${index} ${header}`} scope="col">
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <tr key={`${at} ${row[0]}`}>
                  {preview.headers.map((header, index) => (
                    <td key={`${index} ${header}`}>{row[index]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
