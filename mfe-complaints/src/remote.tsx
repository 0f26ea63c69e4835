import { defineRemote } from '@huiyin/remote-contract';

export default defineRemote({
  name: 'complaints',
  routes: [{ path: '*', load: async () => (await import('./complaints-app.tsx')).ComplaintsApp }],
  slots: { 'client-page': async () => (await import('./complaints-of-client.tsx')).ComplaintsOfClient },
  navigation: [{ path: '', title: { 'zh-CN': '工作队列', 'en-US': 'Work queue' }, permission: 'complaints:read' }],
});
