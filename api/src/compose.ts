import { builtInPacks } from '@huiyin/policy'
import type { GraphQLSchema } from 'graphql'
import { accessEntities, accessFeature, type AccessFeature } from './access/index.ts'
import { analyticsFeature } from './analytics/index.ts'
import { calendarsFeature } from './calendars/index.ts'
import { ClientListeners, clientsFeature, type ClientServices } from './clients/index.ts'
import { clocksFeature, SubjectKinds, type ClockServices } from './clocks/index.ts'
import { ComplaintListeners, complaintsFeature, type ComplaintServices } from './complaints/index.ts'
import type { Config } from './config.ts'
import { demoAccounts, fillDemo } from './demo/index.ts'
import { dutiesFeature, DutyPlanner, type DutyServices } from './duties/index.ts'
import { createCursorCodec, EventLog, PostgresBus } from './events/index.ts'
import { importsFeature } from './imports/index.ts'
import { jobsFeature, jobServices, type JobServices } from './jobs/index.ts'
import { CampusCalendars, CampusRules, organizationEntities, organizationFeature } from './organization/index.ts'
import { policiesFeature, PolicyShelf } from './policies/index.ts'
import { reasonsNotReady } from './readiness.ts'
import { rehearsalFeature } from './rehearsal/index.ts'
import { Scheduler } from './scheduler/index.ts'
import { schemaOf } from './schema.ts'
import { createMetrics, createServer, type Logger, type Server } from './server/index.ts'
import { openDatabase, type Database } from './shared/database.ts'
import type { Feature } from './shared/feature.ts'
import { applyMigrations, withMigrationLock } from './shared/migrate.ts'
import { derive, installationSecret, prepareRoles, roleUrl } from './shared/roles.ts'
import { DatabaseTime, type TimeSource } from './shared/time.ts'
import { slaFeature } from './sla/index.ts'
import { createSubscriptions, streamsFeature } from './streams/index.ts'
import { viewsFeature } from './views/index.ts'

export interface Application {
  config: Config
  db: Database
  time: TimeSource
  schema: GraphQLSchema
  server: Server
  access: AccessFeature
  eventLog: EventLog
  scheduler: Scheduler
  clocks: ClockServices
  complaints: ComplaintServices
  clients: ClientServices
  duties: DutyPlanner
  jobs: JobServices
  /** Starts what runs besides requests. */
  start(): Promise<void>
  /** Drains and closes everything, within five seconds. */
  stop(): Promise<void>
}

export interface ComposeOptions {
  log: Logger
  /** Tests own time; by default it is the database's. */
  time?: TimeSource
  /** Migrations have been run, as in copies of a template. */
  isPrepared?: boolean
  /** Connection that serves requests; by default that of the runtime role. Tests that take row-level security away give the owner's. */
  appUrl?: string
  /** Called with the name of each statement. */
  onStatement?: (name: string) => void
}

/** The composition root: config → database → features → server. */
export async function compose(config: Config, { log, time: givenTime, isPrepared = false, appUrl, onStatement }: ComposeOptions): Promise<Application> {
  const secret = installationSecret(config.databaseUrl, config.secret)
  if (!isPrepared) {
    await applyMigrations(config.databaseUrl)
    await prepareRoles(config.databaseUrl, config.secret)
  }
  const urlOf = (role: Parameters<typeof roleUrl>[1]): string => roleUrl(config.databaseUrl, role, config.secret)
  const metrics = createMetrics()
  const db = await openDatabase({
    appUrl: appUrl ?? urlOf('huiyin_app'), systemUrl: urlOf('huiyin_system'), poolSize: config.poolSize,
    entities: [...organizationEntities, ...accessEntities],
    observe(name) {
      metrics.statement()
      onStatement?.(name)
    },
    onLost: (error) => log.warn({ err: error }, 'A connection to the database was lost'),
  })
  const trouble = (what: string) => (error: Error): void => log.warn({ err: error }, what)
  const time = givenTime ?? new DatabaseTime(() => db.system(async (sql) => (await sql.one<{ now: number }>('time.now', 'select extract(epoch from clock_timestamp())::float8 * 1000 as now'))!.now))

  const cursors = createCursorCodec(derive(secret, 'cursors'))
  const eventLog = new EventLog({ db, cursors, bus: new PostgresBus(urlOf('huiyin_system'), trouble('The event bus was interrupted')), onTrouble: trouble('Events could not be read') })
  const calendars = new CampusCalendars()
  const campusRules = new CampusRules()
  const policies = new PolicyShelf(builtInPacks)
  const clocks: ClockServices = { policies, calendars, kinds: new SubjectKinds() }
  const scheduler = new Scheduler({ log: eventLog, clocks, time, onTrouble: trouble('Clocks could not be moved') })
  let accounts = config.demo ? demoAccounts(config.dataDir) : []
  const access = accessFeature({ db, time, secret, authUrl: urlOf('huiyin_auth'), systemUrl: urlOf('huiyin_system'), demoAccounts: () => accounts })

  const clients: ClientServices = { log: eventLog, clocks, listeners: new ClientListeners() }
  const complaints: ComplaintServices = { log: eventLog, clocks, listeners: new ComplaintListeners() }
  const dutyServices: DutyServices = { log: eventLog, clocks }
  const duties = new DutyPlanner({ ...dutyServices, time, onTrouble: trouble('Duties could not be planned') })
  const jobs = jobServices({ log: eventLog, time, onTrouble: trouble('A job failed') })
  const features: Feature[] = [
    organizationFeature(),
    access,
    policiesFeature({ log: eventLog, shelf: policies, calendars, campusRules }),
    clocksFeature(clocks, cursors),
    streamsFeature(cursors),
    slaFeature(clocks.kinds),
    dutiesFeature(dutyServices, duties, campusRules),
    clientsFeature({ ...clients, time, onTrouble: trouble('The daily care of clients failed') }),
    complaintsFeature(complaints),
    jobsFeature(jobs, eventLog),
    calendarsFeature({ log: eventLog, clocks, calendars, campusRules, jobs, time, onTrouble: trouble('Clocks could not be judged anew') }),
    importsFeature(complaints, jobs),
    rehearsalFeature({ complaints, jobs, time, onTrouble: trouble('A case could not be judged by other rules') }),
    analyticsFeature(complaints, clients.listeners),
    viewsFeature(),
  ]
  const schema = await schemaOf(features)
  const background: Pick<Feature, 'start' | 'stop'>[] = [eventLog, scheduler, ...features]
  const server = await createServer({
    schema, db, time, metrics,
    gatekeeper: access.gatekeeper,
    subscriptions: (services) => createSubscriptions(eventLog, services),
    report: (error, requestId) => {
      metrics.fault()
      log.error({ err: error, requestId }, 'An operation failed')
    },
    notReady: () => reasonsNotReady(db, time, features),
    trustedOrigins: config.trustedOrigins, trustProxy: config.trustProxy, screensDir: config.screensDir, remotesFile: config.remotesFile,
  })

  return {
    config, db, time, schema, server, access, eventLog, scheduler, clocks, complaints, clients, duties, jobs,
    async start() {
      if (time instanceof DatabaseTime) await time.start()
      // One process at a time, and before clocks move: the stories of the past are written as a whole.
      if (config.demo) accounts = await withMigrationLock(config.databaseUrl, () => fillDemo({ db, time, complaints, clients, createAccount: access.createAccount, dataDir: config.dataDir, url: urlOfServer(config), report: (line) => log.info(line) }))
      for (const part of background) await part.start?.()
    },
    async stop() {
      await server.stop()
      for (const part of background.toReversed()) await part.stop?.()
      if (time instanceof DatabaseTime) time.stop()
      await db.close()
    },
  }
}

const urlOfServer = ({ host, port }: Config): string => `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
