import { classifyFailure, graphql, useMutation, type Failure } from '@huiyin/graphql';
import { FailureAlert, Input } from '@huiyin/ui';
import { Modal } from '@huiyin/ui/data';
import { useRef, useState, type ComponentRef, type FormEvent } from 'react';
import { useFormWords } from '../forms/form-words.ts';
import { useQueueWords } from './queue-words.ts';
import { queueScreen, SavedViews } from './saved-views.ts';

const SaveView = graphql(`
  mutation SaveQueueView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on ViewSaved { view { id name query } }
      ... on InputInvalid { message issues { message } }
      ... on PermissionMissing { message }
    }
  }
`);

/** Asks for a name and keeps the present view under it. */
export function SaveViewDialog({ open, query, onClose }: { open: boolean; query: string; onClose: () => void }) {
  const t = useQueueWords();
  const words = useFormWords();
  const input = useRef<ComponentRef<typeof Input>>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | Failure | null>(null);
  const [save, { loading }] = useMutation(SaveView, { refetchQueries: [SavedViews], awaitRefetchQueries: true });

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (name.trim() === '') return input.current?.focus();
    try {
      const result = (await save({ variables: { input: { name: name.trim(), screen: queueScreen, query } } })).data?.saveView;
      if (result?.__typename === 'InputInvalid') return setProblem(result.issues[0]?.message ?? result.message);
      if (result?.__typename === 'PermissionMissing') return setProblem(result.message);
      setName('');
      setProblem(null);
      onClose();
    } catch (error) {
      setProblem(classifyFailure(error));
    }
  }

  return (
    <Modal
      open={open}
      title={t('views.save')}
      okText={words('save')}
      cancelText={words('cancel')}
      confirmLoading={loading}
      onOk={() => void submit()}
      onCancel={onClose}
      afterOpenChange={(shown) => shown && input.current?.focus()}
    >
      <form onSubmit={(event) => void submit(event)} className="cq-dialog">
        <p className="hy-quiet">{t('views.saveHint')}</p>
        <Input ref={input} value={name} maxLength={60} aria-label={t('views.name')} placeholder={t('views.name')} status={typeof problem === 'string' ? 'error' : undefined} onChange={(event) => setName(event.target.value)} />
        {typeof problem === 'string' && (
          <p role="alert" className="cp-issue">
            {problem}
          </p>
        )}
        {problem !== null && typeof problem !== 'string' && <FailureAlert failure={problem} />}
      </form>
    </Modal>
  );
}
