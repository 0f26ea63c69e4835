// A scheduler in a process of its own, for tests that kill it: owner's URL, the house as JSON, the instant it takes for now.
import 'reflect-metadata'
import { builtInPacks } from '@huiyin/policy'
import { createCursorCodec, EventLog, LocalBus } from '../../api/src/events/index.ts'
import { PolicyShelf } from '../../api/src/policies/index.ts'
import { Scheduler } from '../../api/src/scheduler/index.ts'
import { ManualTime, openTestDatabase } from '../../api/src/testing/index.ts'
import { bareServices, type BareHouse } from './bare-case.ts'

const [url = '', house = '', now = ''] = process.argv.slice(2)
const db = await openTestDatabase(url)
const log = new EventLog({ db, bus: new LocalBus(), cursors: createCursorCodec('secret') })
const clocks = bareServices({ ...(JSON.parse(house) as Omit<BareHouse, 'shelf'>), shelf: new PolicyShelf(builtInPacks) })
// Batches of two, so that there are many moments to be killed at.
const scheduler = new Scheduler({ log, clocks, time: new ManualTime(Number(now)), batch: 2, onTrouble: (error) => console.error(error) })
log.bus.listen(() => console.log('batch'))
while ((await scheduler.tick()) > 0);
await db.close()
