import { classifyFailure, graphql, useQuery } from '@huiyin/graphql';
import { Slot, useShell } from '@huiyin/remote-contract';
import { Button, EmptyState, ErrorState, LoadingState, PageHeader, Panel } from '@huiyin/ui';
import { Link, useParams } from '@huiyin/ui/router';
import { useState } from 'react';
import { ClientFacts, ClientFactsFields } from './client-facts.tsx';
import { EndEnrolmentDrawer } from './end-enrolment-drawer.tsx';
import { GradeOfClient, GradePanel } from './grade-panel.tsx';
import { PaymentsAndReferrals, PaymentsPanel, ReferralsPanel } from './money-panels.tsx';
import { RecordReferralDrawer } from './record-referral-drawer.tsx';
import { TouchpointActions } from './touchpoint-actions.tsx';
import { TouchpointFields, TouchpointLine } from './touchpoint-line.tsx';
import { useClientWords } from './words.ts';
import './clients.css';

const ClientQuery = graphql(
  `
    query ClientPage($id: ID!) {
      client(id: $id) {
        id number name status
        campus { id name timeZone }
        touchpoints { id ...TouchpointFields }
        ...ClientFactsFields
        ...GradeOfClient
        ...PaymentsAndReferrals
      }
      serverTime
    }
  `,
  [ClientFactsFields, GradeOfClient, PaymentsAndReferrals, TouchpointFields],
);

type Opened = 'referral' | 'leaving' | null;

/** One family: who they are, follow-ups, grade with reasons, and what other modules know about them. */
export function ClientPage() {
  const t = useClientWords();
  const { basePath, can } = useShell();
  const { clientId = '' } = useParams();
  const [opened, setOpened] = useState<Opened>(null);
  const { data, error, refetch } = useQuery(ClientQuery, { variables: { id: clientId } });
  const back = <Link to={basePath}>← {t('client.back')}</Link>;
  if (error) return <ErrorState failure={classifyFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState heading />;
  const { client } = data;
  if (!client) return <EmptyState title={t('client.unknown')} action={back}>{t('client.unknownHint')}</EmptyState>;
  const zone = client.campus.timeZone;
  const today = new Date(data.serverTime).toLocaleDateString('sv-SE', { timeZone: zone });
  return (
    <>
      <PageHeader
        before={back}
        title={client.name}
        description={`${client.number} · ${client.campus.name}`}
        actions={
          can('clients:write') && client.status === 'ENROLLED' && <Button onClick={() => setOpened('leaving')}>{t('end.action')}</Button>
        }
      />
      <div className="hy-client-columns">
        <div>
          <ClientFacts client={client} />
          <TouchpointActions onDone={() => void refetch()}>
            {({ complete, turnIntoComplaint }) => (
              <Panel title={t('touchpoints.title')}>
                {client.touchpoints.length === 0 && <p className="hy-quiet">{t('touchpoints.none')}</p>}
                <ul className="hy-client-lines">
                  {client.touchpoints.map((touchpoint) => (
                    <li key={touchpoint.id}>
                      <TouchpointLine
                        touchpoint={touchpoint}
                        zone={zone}
                        onComplete={() => complete(touchpoint)}
                        onTurnIntoComplaint={() => turnIntoComplaint(touchpoint.id)}
                      />
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
          </TouchpointActions>
          <Slot name="client-page" props={{ clientId }} />
        </div>
        <div>
          <GradePanel client={client} />
          <ReferralsPanel client={client} onAdd={() => setOpened('referral')} />
          <PaymentsPanel client={client} />
        </div>
      </div>
      <RecordReferralDrawer clientId={clientId} today={today} open={opened === 'referral'} onClose={() => setOpened(null)} />
      <EndEnrolmentDrawer
        clientId={clientId}
        today={today}
        open={opened === 'leaving'}
        onClose={() => setOpened(null)}
        onEnded={() => void refetch()}
      />
    </>
  );
}
