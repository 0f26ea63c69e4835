import { graphql } from '@huiyin/graphql';
import { Button, Input, serverNow } from '@huiyin/ui';
import { Form } from '@huiyin/ui/forms';
import { useFormWords } from '../../forms/form-words.ts';
import { wallTime, zonedInstant } from '../../zoned-time.ts';
import { CaseFields } from '../case-fields.ts';
import { useCaseWords } from '../case-words.ts';
import { ActRefusal } from './act-refusal.ts';
import { defineAct, type FieldsProps } from './act.ts';
import { usualPromises } from './usual-promises.ts';
import { TextField } from './text-field.tsx';

interface Values {
  readonly agreedReplyAt: string;
  readonly note?: string;
}

const document = graphql(
  `
    mutation PromiseOnCase($input: PromiseReplyInput!) {
      outcome: promiseReply(input: $input) {
        __typename
        ... on ReplyPromised { complaint { id ...CaseFields } }
        ...ActRefusal
      }
    }
  `,
  [CaseFields, ActRefusal],
);

function Fields({ form, zone }: FieldsProps<Values>) {
  const t = useCaseWords();
  const words = useFormWords();
  const now = wallTime(serverNow(), zone);
  return (
    <>
      <Form.Item label={t('act.agreedReplyAt')} required extra={t('act.promiseHint')}>
        <Form.Item name="agreedReplyAt" noStyle rules={[{ required: true, message: words('issue.REQUIRED') }]}>
          <Input type="datetime-local" min={now} aria-label={t('act.agreedReplyAt')} />
        </Form.Item>
        <span className="cc-in">
          {usualPromises(serverNow(), zone).map(({ key, count, at }) => (
            <Button key={`${key}${count ?? ''}`} size="small" onClick={() => form.setFieldsValue({ agreedReplyAt: at })}>
              {t(key, count === undefined ? {} : { count })}
            </Button>
          ))}
        </span>
      </Form.Item>
      <TextField name="note" label={t('act.note')} required={false} rows={2} longest={2000} />
    </>
  );
}

export const promise = defineAct({
  document,
  covers: ['agreed_reply_at', 'note'],
  Fields,
  toInput: ({ agreedReplyAt, note }: Values, { zone }) => ({ agreedReplyAt: zonedInstant(agreedReplyAt, zone) ?? agreedReplyAt, ...(note?.trim() ? { note } : {}) }),
});
