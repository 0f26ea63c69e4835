import { LogoutOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { classifyFailure } from '@huiyin/graphql';
import { Button, Dropdown } from '@huiyin/ui';
import { useNavigate } from '@huiyin/ui/router';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';
import { useAddress } from './navigation.tsx';
import { useNotify } from './use-notify.tsx';

/** Logs out, and says so when the server could not be told. */
export function useSignOut(): () => void {
  const t = useShellWords();
  const { signOut } = useSession();
  const notify = useNotify();
  return () => {
    signOut().catch((error: unknown) => notify({ kind: 'error', title: t('account.signOutFailed'), requestId: classifyFailure(error).requestId }));
  };
}

/** Who is logged in; leads to settings and out. */
export function AccountMenu() {
  const t = useShellWords();
  const { viewer } = useSession();
  const navigate = useNavigate();
  const address = useAddress();
  const signOut = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'settings', icon: <SettingOutlined />, label: t('nav.settings'), onClick: () => void navigate(address('/settings')) },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('account.signOut'), onClick: signOut },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('account.label')}: ${viewer.name}`}>
        <span className="cut">{viewer.name}</span>
      </Button>
    </Dropdown>
  );
}
