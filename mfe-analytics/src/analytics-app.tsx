import { Route, Routes } from '@huiyin/ui/router';
import { RatesPage } from './rates-page.tsx';

/** Pages of the analytics module. */
export function AnalyticsApp() {
  return (
    <Routes>
      <Route index element={<RatesPage />} />
    </Routes>
  );
}
