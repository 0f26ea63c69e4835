import { randomBytes } from 'node:crypto'
import { hashOfSecret, newSecret, roles, type DemoAccount } from '../access/index.ts'
import { openChain, type ChainPlan } from '../organization/index.ts'
import type { Database, Sql } from '../shared/database.ts'
import { isoOf, type TimeSource } from '../shared/time.ts'
import { permissions } from '../shared/viewer.ts'
import { BOSTON_NAME, fillBoston, planBoston } from './boston-chain.ts'
import { chainBlueprints, type ChainBlueprint } from './chain-blueprint.ts'
import { readDemoFile, writeDemoFile, type DemoChain, type DemoFile } from './demo-file.ts'
import { fillChain, type DemoServices } from './fill-chain.ts'
import { planOrganization, type DemoLogIn } from './plan-organization.ts'
import { Random } from './random.ts'

export interface DemoOptions extends DemoServices {
  db: Database
  time: TimeSource
  /** Makes a log-in, or gives an existing one the password. */
  createAccount(account: { email: string; name: string; password: string }): Promise<string>
  /** Where `demo.json` is kept; undefined: nowhere. */
  dataDir: string | undefined
  /** Where the installation is reached. */
  url: string
  /** Told of progress, a line at a time. */
  report(line: string): void
  /** Beside the public sample; by default the product's two. */
  blueprints?: readonly ChainBlueprint[]
}

interface Chapter {
  name: string
  plan: ChainPlan
  logIns: readonly DemoLogIn[]
  fill(sql: Sql): Promise<void>
}

/**
 * Opens and fills the three demonstration chains, as far as that has not been done. Each chain is one transaction after its opening: a first
 * start that was killed goes on with the chain it was at, and no chain is ever half full. Secrets are written before anything they open.
 */
export async function fillDemo(options: DemoOptions): Promise<DemoAccount[]> {
  const { db, time, dataDir, url, report } = options
  const now = time.now()
  const chapters = chaptersOf(options, now)
  const known = dataDir === undefined ? undefined : readDemoFile(dataDir)
  const secrets = new Map(known?.chains.map((chain) => [chain.id, chain]))
  const file: DemoFile = { url, chains: chapters.map((chapter) => secrets.get(chapter.plan.chain.id) ?? newChain(chapter)), accounts: [] }
  file.accounts = chapters.flatMap((chapter, index) => accountsOf(chapter, file.chains[index]!))
  if (dataDir !== undefined) writeDemoFile(dataDir, file)
  for (const [index, chapter] of chapters.entries()) {
    const { id, name } = chapter.plan.chain
    const state = await db.read(id, stateOf(id))
    if (state === 'filled' && secrets.has(id)) continue
    const users = await createLogIns(options, chapter, file.chains[index]!)
    if (state === 'filled') {
      // demo.json was lost; its secrets are nowhere else.
      await db.write(id, (sql) => saveKey(sql, file.chains[index]!, now))
      continue
    }
    report(`${name}: opening`)
    const plan = { ...chapter.plan, staff: chapter.plan.staff?.map((member) => ({ ...member, userId: users.get(member.id!) ?? null })) ?? [] }
    if (state === 'absent') await db.unitOfWork(id, (em) => openChain(em, plan))
    await db.write(id, async (sql) => {
      await saveKey(sql, file.chains[index]!, now)
      await chapter.fill(sql)
    })
  }
  return file.accounts
}

/** The log-ins of an installation that has been filled before. */
export const demoAccounts = (dataDir: string | undefined): DemoAccount[] => (dataDir === undefined ? undefined : readDemoFile(dataDir))?.accounts ?? []

function chaptersOf(options: DemoOptions, now: number): Chapter[] {
  // The seed holds for a month: starting again tomorrow shows the same people and, but for the open cases, the same stories.
  const month = isoOf(now).slice(0, 7)
  const chapters = (options.blueprints ?? chainBlueprints).map((blueprint, place): Chapter => {
    // People and ids stay for good, so that a later start finds its chains again.
    const organization = planOrganization(new Random(`organization ${blueprint.key}`), blueprint)
    return {
      name: blueprint.name, plan: organization.plan, logIns: organization.logIns,
      fill: (sql) => fillChain(sql, options, {
        random: new Random(`${blueprint.key} ${month}`), blueprint, organization, now, report: options.report, takes: (index) => (index % 8 < 5) === (place === 0),
      }),
    }
  })
  const boston = planBoston(new Random('organization boston'))
  return [...chapters, { name: BOSTON_NAME, plan: boston.plan, logIns: boston.logIns, fill: (sql) => fillBoston(sql, options, boston, now, options.report) }]
}

const stateOf = (chainId: string) => async (sql: Sql): Promise<'absent' | 'opened' | 'filled'> => {
  const row = await sql.one<{ filled: boolean }>('demo.state', 'select exists (select from event_head where chain_id = $1) as filled from chain where id = $1', [chainId])
  return row ? (row.filled ? 'filled' : 'opened') : 'absent'
}

const newChain = ({ plan: { chain }, logIns }: Chapter): DemoChain => ({
  id: chain.id, name: chain.name, adminEmail: logIns.find(({ role }) => role === 'chain_admin')!.email, adminPassword: newPassword(), apiKey: newSecret(),
})

/** Easy to read aloud and to type: four groups without the letters people confuse. */
function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]!).join('')
  return letters.match(/.{4}/g)!.join('-')
}

const accountsOf = ({ logIns, plan }: Chapter, { adminPassword }: DemoChain): DemoFile['accounts'] =>
  logIns.map(({ email, role }) => ({ chain: plan.chain.name, email, password: adminPassword, role: roles[role].title }))

async function createLogIns({ createAccount }: DemoOptions, { logIns }: Chapter, { adminPassword: password }: DemoChain): Promise<Map<string, string>> {
  const users = await Promise.all(logIns.map(async ({ staffMemberId, name, email }) => [staffMemberId, await createAccount({ email, name, password })] as const))
  return new Map(users)
}

async function saveKey(sql: Sql, { id, apiKey }: DemoChain, now: number): Promise<void> {
  await sql.rows('demo.key', `insert into api_key (chain_id, id, name, prefix, secret_hash, scopes, created_at) values ($1, gen_random_uuid(), $2, $3, $4, $5, $6)`,
    [id, '演示 Demo', apiKey.slice(0, 14), hashOfSecret(apiKey), permissions, isoOf(now)])
}
