import { useShell } from '@huiyin/remote-contract';
import { Alert, Input, Switch, Tooltip, useLocalized } from '@huiyin/ui';
import { Select } from '@huiyin/ui/data';
import { AutoComplete, Form, Radio, type FormInstance } from '@huiyin/ui/forms';
import type { ResultOf } from '@huiyin/graphql';
import type { ComponentRef, Ref } from 'react';
import { useFormWords } from '../forms/form-words.ts';
import { WhenField } from '../forms/when-field.tsx';
import type { PolicyFieldData } from '../policy-fields/policy-field.ts';
import { PolicyFields } from '../policy-fields/policy-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import type { DraftValues } from './draft.ts';
import { FamilySearch, type Family } from './family-search.tsx';
import type { IntakePolicy } from './register-document.ts';
import { useRegisterWords } from './register-words.ts';
import { isRequired, needsTouchpoint } from './required-fields.ts';

type Policy = NonNullable<ResultOf<typeof IntakePolicy>['policyFor']>;

/** What may be told at the first word; everything else is classified later, on the case. */
export const intakeDimensions: readonly string[] = ['topic', 'urgency', 'complaint_type'];

const relations = ['mother', 'father', 'grandparent', 'other'] as const;

/** The fields of a registration, in the order of a conversation. */
export function RegisterForm({
  form,
  values,
  policy,
  further,
  zone,
  matterRef,
  onChange,
}: {
  form: FormInstance<DraftValues>;
  values: DraftValues;
  policy: Policy | null;
  /** What only the regulation asks for through the chosen channel. */
  further: readonly PolicyFieldData[];
  zone: string;
  matterRef: Ref<ComponentRef<typeof Input.TextArea>>;
  onChange: () => void;
}) {
  const t = useRegisterWords();
  const words = useFormWords();
  const localized = useLocalized();
  const { session, can } = useShell();
  const channels = policy?.channels ?? [];
  const requiredFields = channels.find(({ key }) => key === values.channel)?.requiredFields ?? ['matter'];
  const required = (...name: string[]) => isRequired(name, requiredFields, values.anonymous);
  const item = (...name: string[]) => ({ name, required: required(...name), rules: [{ required: required(...name), whitespace: true, message: words('issue.REQUIRED') }] });

  function take(family: Family | null) {
    const guardian = family?.guardians[0];
    // A masked phone is no phone: what the caller says is typed.
    const phone = guardian?.phone && !guardian.phone.includes('*') ? guardian.phone : form.getFieldValue(['complainant', 'phone']);
    const isKnownRelation = (relations as readonly string[]).includes(guardian?.relation ?? '');
    const relation = guardian ? (isKnownRelation ? t(`relation.${guardian.relation as (typeof relations)[number]}`) : guardian.relation) : undefined;
    form.setFieldsValue({ clientId: family?.id ?? '', ...(guardian ? { complainant: { name: guardian.name, relation, phone } } : {}) });
    onChange();
  }

  return (
    <Form<DraftValues> form={form} layout="vertical" initialValues={values} onValuesChange={onChange} requiredMark scrollToFirstError>
      <div className="cf-row cr-where">
        <Form.Item {...item('campusId')} required label={t('campus')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={session.campuses.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item {...item('channel')} required label={t('channel')}>
          <Radio.Group optionType="button" buttonStyle="solid" className="cr-choices" disabled={channels.length === 0}>
            {!values.campusId && <span className="hy-quiet">{t('channel.afterCampus')}</span>}
            {channels.map((channel) => {
              const choice = (
                <Radio.Button key={channel.key} value={channel.key} disabled={needsTouchpoint(channel)}>
                  {localized(channel.title)}
                </Radio.Button>
              );
              return needsTouchpoint(channel) ? <Tooltip key={channel.key} title={t('channel.needsTouchpoint')}>{choice}</Tooltip> : choice;
            })}
          </Radio.Group>
        </Form.Item>
      </div>
      <Form.Item {...item('matter')} required rules={[{ required: true, whitespace: true, message: words('issue.REQUIRED') }]} label={t('matter')}>
        <Input.TextArea ref={matterRef} autoSize={{ minRows: 3, maxRows: 10 }} maxLength={5000} placeholder={t('matterHint')} />
      </Form.Item>
      <Form.Item {...item('demand')} label={t('demand')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} placeholder={t('demandHint')} />
      </Form.Item>

      <fieldset className="cr-group">
        <legend>
          {t('complainant')}
          <span className="cr-anonymous">
            <Form.Item name="anonymous" valuePropName="checked" noStyle>
              <Switch size="small" aria-label={t('anonymous')} />
            </Form.Item>
            {t('anonymous')}
          </span>
        </legend>
        {values.anonymous && <Alert type="info" showIcon title={t('anonymousHint')} />}
        <div hidden={values.anonymous}>
          {can('clients:read') && (
            <Form.Item {...item('clientId')} label={t('family')}>
              <FamilySearch campusId={values.campusId} onChoose={take} onPreset={(family) => values.complainant.name === '' && take(family)} />
            </Form.Item>
          )}
          <div className="cf-row">
            <Form.Item {...item('complainant', 'name')} label={t('name')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item {...item('complainant', 'phone')} label={t('phone')}>
              <Input type="tel" inputMode="tel" maxLength={40} autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item {...item('complainant', 'relation')} label={t('relation')}>
            <AutoComplete options={relations.map((relation) => ({ value: t(`relation.${relation}`) }))} maxLength={40} />
          </Form.Item>
        </div>
      </fieldset>

      <PolicyFields fields={further} campusId={values.campusId} />
      {intakeDimensions.map((key) => {
        const dimension = policy?.dimensions.find((one) => one.key === key);
        return (
          dimension && (
            <Form.Item key={key} {...item('classification', key)} label={localized(dimension.title)}>
              <ChoiceField values={dimension.values} />
            </Form.Item>
          )
        );
      })}
      <Form.Item {...item('receivedAt')} label={t('receivedAt')}>
        <WhenField zone={zone} />
      </Form.Item>
      <Form.Item {...item('agreedTargetAt')} label={t('agreedTargetAt')}>
        <Input type="datetime-local" className="cr-instant" />
      </Form.Item>
    </Form>
  );
}
