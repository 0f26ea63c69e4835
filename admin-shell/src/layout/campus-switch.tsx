import { BankOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from '@huiyin/ui';
import { useCampus } from '../session/campus-context.tsx';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';

const all = 'all';

/** Narrows every module to one campus. */
export function CampusSwitch() {
  const t = useShellWords();
  const { session } = useSession();
  const { campusId, selectCampus } = useCampus();
  const chosen = session.campuses.find(({ id }) => id === campusId);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [campusId ?? all],
        className: 'long-menu',
        items: [{ key: all, label: t('campus.all') }, { type: 'divider' }, ...session.campuses.map(({ id, name }) => ({ key: id, label: name }))],
        onClick: ({ key }) => selectCampus(key === all ? null : key),
      }}
    >
      <Button type="text" icon={<BankOutlined />} aria-label={`${t('campus.label')}: ${chosen?.name ?? t('campus.all')}`}>
        <span className="cut">{chosen?.name ?? t('campus.all')}</span>
        <DownOutlined className="switch-sign" />
      </Button>
    </Dropdown>
  );
}
