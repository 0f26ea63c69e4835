import { InboxOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import './page.css';

/** 1 where the state stands for a whole page, 2 inside one. */
type HeadingLevel = 1 | 2;

/** Nothing to show, and what the reader can do about it. */
export function EmptyState({ title, children, action, level = 2 }: { title?: string; children?: ReactNode; action?: ReactNode; level?: HeadingLevel }) {
  const t = useUiWords();
  const Heading = `h${level}` as const;
  return (
    <div className="hy-state">
      <InboxOutlined className="hy-state-sign" aria-hidden />
      <Heading>{title ?? t('state.empty')}</Heading>
      {children && <div className="hy-quiet hy-state-text">{children}</div>}
      {action && <div className="hy-state-actions">{action}</div>}
    </div>
  );
}

/** A failure as `classifyFailure` of the GraphQL package gives it. */
export interface ShownFailure {
  readonly kind: 'network' | 'unauthenticated' | 'forbidden' | 'limited' | 'server';
  readonly requestId?: string;
  readonly mayRetry: boolean;
}

/** Says what went wrong, with the request id for support and a way to try again where that may help. */
export function ErrorState({
  failure,
  title,
  children,
  onRetry,
  action,
  level = 2,
}: {
  failure: ShownFailure;
  title?: string;
  children?: ReactNode;
  onRetry?: () => void;
  action?: ReactNode;
  level?: HeadingLevel;
}) {
  const t = useUiWords();
  const Heading = `h${level}` as const;
  return (
    <div className="hy-state" role="alert">
      <WarningOutlined className="hy-state-sign" aria-hidden />
      <Heading>{title ?? t(`failure.${failure.kind}.title`)}</Heading>
      <div className="hy-quiet hy-state-text">{children ?? t(`failure.${failure.kind}.text`)}</div>
      {failure.requestId && <p className="hy-quiet hy-state-request">{t('state.request', { id: failure.requestId })}</p>}
      <div className="hy-state-actions">
        {onRetry && failure.mayRetry && (
          <Button type="primary" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

/** A failure in one line, beside the form or button it concerns. */
export function FailureAlert({ failure }: { failure: ShownFailure }) {
  const t = useUiWords();
  const request = failure.requestId && t('state.request', { id: failure.requestId });
  return (
    <Alert
      type="error"
      showIcon
      title={t(`failure.${failure.kind}.title`)}
      description={
        <>
          {t(`failure.${failure.kind}.text`)} {request}
        </>
      }
    />
  );
}

/** Grey bars in place of a page, a list or a few lines that are on their way. */
export function LoadingState({ rows = 6, heading = false }: { rows?: number; heading?: boolean }) {
  const t = useUiWords();
  return (
    <div role="status" className="hy-loading">
      <span className="hy-unseen">{t('state.loading')}</span>
      {heading && <span className="hy-bar hy-bar-heading" />}
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="hy-bar" />
      ))}
    </div>
  );
}
