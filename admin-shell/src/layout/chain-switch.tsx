import { SwapOutlined } from '@ant-design/icons';
import { classifyFailure } from '@huiyin/graphql';
import { Button, Dropdown } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';
import { useNotify } from './use-notify.tsx';
import { withinDialog } from './within-dialog.ts';

/** Names the chain; lets those who work for several switch. */
export function ChainSwitch() {
  const t = useShellWords();
  const { viewer, switchChain } = useSession();
  const notify = useNotify();
  const navigate = useNavigate();
  const [switching, setSwitching] = useState(false);

  async function change(chainId: string) {
    if (chainId === viewer.chain.id) return;
    setSwitching(true);
    try {
      if (await switchChain(chainId)) void navigate('/');
      else notify({ kind: 'error', title: t('chain.failed') });
    } catch (error) {
      notify({ kind: 'error', title: t('chain.failed'), requestId: classifyFailure(error).requestId });
    } finally {
      setSwitching(false);
    }
  }

  if (viewer.chains.length < 2) return <span className="chain-name">{viewer.chain.name}</span>;
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={withinDialog}
      menu={{
        selectable: true,
        selectedKeys: [viewer.chain.id],
        items: viewer.chains.map(({ id, name }) => ({ key: id, label: name })),
        onClick: ({ key }) => void change(key),
      }}
    >
      <Button type="text" loading={switching} className="chain-name" aria-label={`${t('chain.label')}: ${viewer.chain.name}`}>
        <span className="cut">{viewer.chain.name}</span>
        <SwapOutlined className="switch-sign" />
      </Button>
    </Dropdown>
  );
}
