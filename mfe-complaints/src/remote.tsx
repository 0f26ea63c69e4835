import { defineRemote } from '@huiyin/remote-contract';

export default defineRemote({
  name: 'complaints',
  routes: [
    { path: 'board', load: async () => (await import('./board/board-page.tsx')).BoardPage, chrome: 'none' },
    { path: '*', load: async () => (await import('./complaints-app.tsx')).ComplaintsApp },
  ],
  slots: { 'client-page': async () => (await import('./of-client/complaints-of-client.tsx')).ComplaintsOfClient },
  navigation: [
    { path: '', title: { 'zh-CN': '工作队列', 'en-US': 'Work queue' }, permission: 'complaints:read' },
    { path: 'import', title: { 'zh-CN': '批量导入', 'en-US': 'Import' }, permission: 'imports:write' },
  ],
});
