import { useConnection } from '@huiyin/graphql';
import { useShellWords } from '../words/words.ts';

/** Whether what is on the screen follows events as they happen. */
export function ConnectionIndicator() {
  const t = useShellWords();
  const state = useConnection();
  return (
    <span className={`connection connection-${state}`} role="status">
      <span className="connection-sign" aria-hidden />
      {t(`connection.${state}`)}
    </span>
  );
}
