import { remoteFederation, remoteSite } from '@huiyin/remote-contract/federation';
import { federation } from '@module-federation/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => ({
  ...remoteSite('clients', command),
  plugins: [react(), federation(remoteFederation('clients', command))],
}));
