import { defineRemote } from '@huiyin/remote-contract';

export default defineRemote({
  name: 'clients',
  routes: [{ path: '*', load: async () => (await import('./clients-app.tsx')).ClientsApp }],
  slots: {},
  navigation: [
    { path: '', title: { 'zh-CN': '家庭', 'en-US': 'Families' }, permission: 'clients:read' },
    { path: 'follow-ups', title: { 'zh-CN': '待办回访', 'en-US': 'Follow-ups to do' }, permission: 'clients:read' },
  ],
});
