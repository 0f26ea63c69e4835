import { Button, Tooltip, type ButtonProps } from 'antd';
import { useId, type ReactNode } from 'react';
import { ClauseTags } from './clause-tag.tsx';
import './action.css';

/**
 * A button that, when the act is not allowed, says why and by which clause. It stays focusable (`aria-disabled`
 * instead of `disabled`), so that keyboard and screen-reader users learn the reason too; on touch a tap shows it.
 */
export function ReasonedButton({
  allowed,
  because,
  clauses = [],
  onClick,
  children,
  ...button
}: Omit<ButtonProps, 'disabled'> & {
  allowed: boolean;
  /** Why it is not allowed; shown only then. */
  because?: string;
  clauses?: readonly string[];
  children: ReactNode;
}) {
  const reasonId = useId();
  if (allowed) {
    return (
      <Button {...button} onClick={onClick}>
        {children}
      </Button>
    );
  }
  const reason = (
    <span className="hy-reason">
      {because} <ClauseTags ids={clauses} />
    </span>
  );
  return (
    <>
      <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
        <Button
          {...button}
          className={`hy-refused ${button.className ?? ''}`}
          htmlType="button"
          aria-disabled
          aria-describedby={reasonId}
          onClick={(event) => event.preventDefault()}
        >
          {children}
        </Button>
      </Tooltip>
      <span id={reasonId} className="hy-unseen">
        {because} {clauses.join(', ')}
      </span>
    </>
  );
}
