import { Alert, Button } from '@huiyin/ui';
import { Upload } from '@huiyin/ui/forms';
import { useState } from 'react';
import { saveFile } from '../save-file.ts';
import { useImportWords } from './import-words.ts';
import type { Mapping } from './mapping.ts';
import { printMapping, readMapping } from './mapping-file.ts';

/** Keeps the columns for the next ledger of the same shape, and takes them back. */
export function MappingFiles({ mapping, headers, onLoad }: { mapping: Mapping; headers: readonly string[]; onLoad: (mapping: Mapping) => void }) {
  const t = useImportWords();
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (file: File) => {
    const read = readMapping(await file.text(), headers);
    if (read) onLoad(read.mapping);
    setProblem(!read ? t('mapping.unreadable') : read.lost.length > 0 ? t('mapping.lost', { columns: read.lost.join('、') }) : null);
  };
  return (
    <>
      <span className="ci-line">
        <Button size="small" onClick={() => saveFile(`${t('mapping.fileName')}.json`, printMapping(mapping), 'application/json')}>
          {t('mapping.save')}
        </Button>
        <Upload
          accept=".json,application/json"
          showUploadList={false}
          beforeUpload={(file) => {
            void load(file);
            return false;
          }}
        >
          <Button size="small">{t('mapping.load')}</Button>
        </Upload>
      </span>
      {problem && <Alert type="warning" showIcon title={problem} />}
    </>
  );
}
