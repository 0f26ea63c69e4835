import { useShell } from '@huiyin/remote-contract';
import { Input, ToneTag, useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import type { Term } from '../merge-terms.ts';
import { importFields, instantFields, neededFields, type ImportField } from './import-fields.ts';
import { useImportWords } from './import-words.ts';
import { textsOf, withColumn, type Mapping } from './mapping.ts';
import type { Preview } from './read-preview.ts';

/** Which column is what, how its times are written, and what stands in for a missing one. */
export function MappingStep({ mapping, preview, channels, onChange }: { mapping: Mapping; preview: Preview; channels: readonly Term[]; onChange: (mapping: Mapping) => void }) {
  const t = useImportWords();
  const localized = useLocalized();
  const { session } = useShell();
  const columns = [...new Set(preview.headers.map((header) => header.trim()).filter(Boolean))];
  const setFormat = (field: ImportField, format: string) => {
    const { format: _, ...column } = mapping.columns[field]!;
    onChange({ ...mapping, columns: { ...mapping.columns, [field]: format.trim() ? { ...column, format } : column } });
  };
  const zones = [...new Set(session.campuses.map(({ timeZone }) => timeZone))];
  return (
    <>
      <p className="hy-quiet">{t('mapping.hint')}</p>
      <div className="ci-scroll">
        <table className="ci-table ci-mapping">
          <thead>
            <tr>
              <th scope="col">{t('mapping.field')}</th>
              <th scope="col">{t('mapping.column')}</th>
              <th scope="col">{t('mapping.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {importFields.map((field) => {
              const mapped = mapping.columns[field];
              return (
                <tr key={field}>
                  <th scope="row">
                    {t(`field.${field}`)} {neededFields.includes(field) && <ToneTag tone={mapped ? 'quiet' : 'red'}>{t('mapping.needed')}</ToneTag>}
                  </th>
                  <td>
                    <Select
                      className="ci-column"
                      aria-label={`${t('mapping.column')}: ${t(`field.${field}`)}`}
                      showSearch={{ optionFilterProp: 'label' }}
                      value={mapped?.column ?? ''}
                      options={[{ value: '', label: t('mapping.none') }, ...columns.map((column) => ({ value: column, label: column }))]}
                      onChange={(column) => onChange(withColumn(mapping, field, column === '' ? null : column, preview))}
                    />
                    {mapped && instantFields.includes(field) && (
                      <Input className="ci-format" aria-label={`${t('mapping.format')}: ${t(`field.${field}`)}`} placeholder={t('mapping.iso')} value={mapped.format ?? ''} onChange={(event) => setFormat(field, event.target.value)} />
                    )}
                  </td>
                  <td className="hy-quiet ci-sample">{mapped && textsOf(preview, mapped.column).slice(0, 3).join('、')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="ci-defaults">
        <label>
          {t('mapping.defaultCampus')}
          <Select allowClear value={mapping.defaultCampusId || undefined} options={session.campuses.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => onChange({ ...mapping, defaultCampusId: id ?? '' })} />
        </label>
        <label>
          {t('mapping.defaultChannel')}
          {channels.length > 0 ? (
            <Select allowClear value={mapping.defaultChannel || undefined} options={channels.map(({ key, title }) => ({ value: key, label: localized(title) }))} onChange={(key) => onChange({ ...mapping, defaultChannel: key ?? '' })} />
          ) : (
            <Input value={mapping.defaultChannel} onChange={(event) => onChange({ ...mapping, defaultChannel: event.target.value })} />
          )}
        </label>
        <label>
          {t('mapping.zone')}
          <Select
            value={mapping.timeZone}
            options={[{ value: '', label: t('mapping.zoneCampus') }, ...[...new Set([...zones, 'Asia/Shanghai', 'UTC'])].map((zone) => ({ value: zone, label: zone }))]}
            onChange={(timeZone) => onChange({ ...mapping, timeZone })}
          />
        </label>
      </div>
    </>
  );
}
