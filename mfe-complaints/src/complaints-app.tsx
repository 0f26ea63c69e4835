import { Route, Routes } from '@huiyin/ui/router';
import { WorkQueuePage } from './work-queue-page.tsx';

/** Pages of the complaints module. */
export function ComplaintsApp() {
  return (
    <Routes>
      <Route index element={<WorkQueuePage />} />
    </Routes>
  );
}
