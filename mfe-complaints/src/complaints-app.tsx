import { lazily } from '@huiyin/ui';
import { Route, Routes } from '@huiyin/ui/router';
import { QueuePage } from './queue/queue-page.tsx';

const CasePage = lazily(async () => (await import('./case/case-page.tsx')).CasePage);
const ImportPage = lazily(async () => (await import('./imports/import-page.tsx')).ImportPage);

/** Pages of the complaints module; the queue comes with it, the others when they are first visited. */
export function ComplaintsApp() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="cases/:complaintId" element={<CasePage />} />
      <Route path="import" element={<ImportPage />} />
    </Routes>
  );
}
