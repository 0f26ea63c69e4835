import { classifyFailure, graphql, useMutation, type Failure } from '@huiyin/graphql';
import { FailureAlert } from '@huiyin/ui';
import { Modal } from '@huiyin/ui/data';
import { useState } from 'react';
import { useFormWords } from '../forms/form-words.ts';
import { useQueueWords } from './queue-words.ts';
import { SavedViews } from './saved-views.ts';

const RemoveView = graphql(`
  mutation RemoveQueueView($input: RemoveViewInput!) {
    removeView(input: $input) {
      __typename
      ... on UserError { message }
    }
  }
`);

/** Asks before a view of one's own is removed. A view that somebody else has removed already is gone as well. */
export function RemoveViewDialog({ open, view, onClose }: { open: boolean; view: { id: string; name: string }; onClose: () => void }) {
  const t = useQueueWords();
  const words = useFormWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [remove, { loading }] = useMutation(RemoveView, { refetchQueries: [SavedViews], awaitRefetchQueries: true });

  async function confirm() {
    try {
      await remove({ variables: { input: { id: view.id } } });
      setFailure(null);
      onClose();
    } catch (error) {
      setFailure(classifyFailure(error));
    }
  }

  return (
    <Modal open={open} title={t('views.remove')} okText={t('views.remove')} cancelText={words('cancel')} confirmLoading={loading} onOk={() => void confirm()} onCancel={onClose}>
      <p>{t('views.removeHint', { name: view.name })}</p>
      {failure && <FailureAlert failure={failure} />}
    </Modal>
  );
}
