import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const DATABASE_URL = 'postgresql://huiyin:secret@localhost:5432/huiyin'

describe('the settings', () => {
  it('need a database and have something sensible for everything else', () => {
    expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, port: 4000, host: '0.0.0.0', demo: false, trustProxy: false, trustedOrigins: [], poolSize: 20, logLevel: 'info', secret: undefined })
  })

  it('are read from the environment', () => {
    expect(readConfig({ DATABASE_URL, PORT: '0', HOST: '::1', DEMO: '1', HUIYIN_SECRET: 's', TRUST_PROXY: '1', TRUSTED_ORIGINS: 'http://a, http://b', DATABASE_POOL: '5', LOG_LEVEL: 'warn', DATA_DIR: '/data', WEB_ROOT: '/web', REMOTES_FILE: '/r.json' }))
      .toMatchObject({ port: 0, host: '::1', demo: true, secret: 's', trustProxy: true, trustedOrigins: ['http://a', 'http://b'], poolSize: 5, logLevel: 'warn', dataDir: '/data', screensDir: '/web', remotesFile: '/r.json' })
  })

  it.each([
    [{}, 'DATABASE_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgresql://[' }, 'DATABASE_URL'],
    [{ DATABASE_URL, PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ DATABASE_URL, PORT: 'http' }, 'PORT'],
    [{ DATABASE_URL, DATABASE_POOL: '1.5' }, 'DATABASE_POOL'],
  ])('say in one sentence what is wrong: %o', (env, words) => {
    expect(() => readConfig(env)).toThrow(words)
  })
})
