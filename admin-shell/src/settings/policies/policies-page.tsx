import { lazily } from '@huiyin/ui';
import { Route, Routes } from '@huiyin/ui/router';
import { NotFoundPage } from '../../pages/not-found-page.tsx';
import { PackPage } from './browse/pack-page.tsx';
import { VersionPage } from './browse/version-page.tsx';
import { PackListPage } from './list/pack-list-page.tsx';
import './policies.css';

const DraftPage = lazily(async () => (await import('./draft/draft-page.tsx')).DraftPage);

/** Regulations: what they say, what governs, and what is in the making. */
export function PoliciesPage() {
  return (
    <Routes>
      <Route index element={<PackListPage />} />
      <Route path="packs/:packKey" element={<PackPage />} />
      <Route path="versions/:versionId" element={<VersionPage />} />
      <Route path="drafts/:draftId" element={<DraftPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
