import { Route, Routes } from '@huiyin/ui/router';
import { ClientListPage } from './client-list-page.tsx';
import { ClientPage } from './client-page.tsx';
import { FollowUpsPage } from './follow-ups-page.tsx';

/** Pages of the clients module. */
export function ClientsApp() {
  return (
    <Routes>
      <Route index element={<ClientListPage />} />
      <Route path="follow-ups" element={<FollowUpsPage />} />
      <Route path=":clientId" element={<ClientPage />} />
    </Routes>
  );
}
