import { classifyFailure, graphql, useQuery, type ResultOf } from '@huiyin/graphql';
import { DateTimeText, ErrorState, inLocale, LoadingState, PageHeader, Panel, Segmented, useUi, type Locale } from '@huiyin/ui';
import type { ReactNode } from 'react';
import { useLook } from '../look/look-context.tsx';
import type { ThemeChoice } from '../look/look-store.ts';
import { useSession } from '../session/session-context.ts';
import { useShellWords } from '../words/words.ts';

const ProfileQuery = graphql(`
  query Profile {
    viewer {
      staffMember {
        id
        roles { role title { zh en } scope region { id name } campus { id name } }
      }
    }
  }
`);

type Role = NonNullable<NonNullable<ResultOf<typeof ProfileQuery>['viewer']>['staffMember']>['roles'][number];

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="settings-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RoleLine({ role }: { role: Role }) {
  const t = useShellWords();
  const { locale } = useUi();
  const own = role.scope === 'OWN' ? t('settings.own') : undefined;
  const place = role.campus?.name ?? role.region?.name ?? own ?? t('settings.wholeChain');
  return (
    <li>
      {inLocale(role.title, locale)} <span className="hy-quiet">{place}</span>
    </li>
  );
}

function Roles() {
  const { data, error, refetch } = useQuery(ProfileQuery);
  if (error) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={1} />;
  const roles = data.viewer?.staffMember?.roles ?? [];
  return (
    <ul className="settings-list">
      {roles.map((role) => (
        <RoleLine key={`${role.role} ${role.campus?.id ?? ''} ${role.region?.id ?? ''}`} role={role} />
      ))}
    </ul>
  );
}

function LookPanel() {
  const t = useShellWords();
  const { look, change } = useLook();
  return (
    <Panel title={t('settings.look')}>
      <dl className="settings-facts">
        <Fact name={t('look.language')}>
          <Segmented<Locale>
            value={look.locale}
            onChange={(locale) => change({ locale })}
            options={[
              { value: 'zh-CN', label: '中文' },
              { value: 'en-US', label: 'English' },
            ]}
          />
        </Fact>
        <Fact name={t('theme.label')}>
          <Segmented<ThemeChoice>
            value={look.theme}
            onChange={(theme) => change({ theme })}
            options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
        </Fact>
      </dl>
    </Panel>
  );
}

/** Who I am here, what I may do, and how the screens look. */
export function ProfilePage() {
  const t = useShellWords();
  const { viewer } = useSession();
  return (
    <>
      <PageHeader title={t('settings.page.profile')} />
      <Panel title={t('settings.profile')}>
        <dl className="settings-facts">
          <Fact name={t('settings.name')}>{viewer.name}</Fact>
          {viewer.email && <Fact name={t('settings.email')}>{viewer.email}</Fact>}
          <Fact name={t('settings.chain')}>{viewer.chain.name}</Fact>
          <Fact name={t('settings.roles')}>
            <Roles />
          </Fact>
          <Fact name={t('settings.campuses')}>{viewer.campuses.map(({ name }) => name).join(t('settings.comma'))}</Fact>
          <Fact name={t('settings.permissions')}>
            <span className="settings-permissions">{[...viewer.permissions].sort().join('  ')}</span>
          </Fact>
          {viewer.sessionExpiresAt && (
            <Fact name={t('settings.session')}>
              <DateTimeText at={viewer.sessionExpiresAt} style="long" />
            </Fact>
          )}
        </dl>
      </Panel>
      <LookPanel />
    </>
  );
}
