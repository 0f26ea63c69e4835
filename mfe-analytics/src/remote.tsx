import { defineRemote } from '@huiyin/remote-contract';

export default defineRemote({
  name: 'analytics',
  routes: [{ path: '*', load: async () => (await import('./analytics-app.tsx')).AnalyticsApp }],
  slots: {},
  navigation: [{ path: '', title: { 'zh-CN': '服务指标', 'en-US': 'Service figures' }, permission: 'analytics:read' }],
});
