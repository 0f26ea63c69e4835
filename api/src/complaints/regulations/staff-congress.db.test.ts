import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkingDesk, type WorkingDesk } from './test-working-desk.ts'

const NOW = '2026-10-12T09:00:00+08:00'

describe('staff-congress', () => {
  let desk: WorkingDesk
  beforeAll(async () => { desk = await openWorkingDesk(NOW, [{ packKey: 'staff-congress' }, { packKey: 'kindergarten-liangfeng' }]) })
  afterAll(() => desk.close())

  const open = async (caseType: string): Promise<string> => {
    await desk.api.time.set(NOW)
    const opened = await desk.act('openCase', { campusId: desk.campusId, caseType, matter: '教代会事项' })
    if (opened.__typename !== 'ComplaintRegistered') throw new Error(JSON.stringify(opened))
    return opened.complaint.id
  }
  const step = async (id: string, action: string, given: Record<string, string> = {}) => {
    const done = await desk.work(id, action, given)
    expect(done.__typename, `${action}: ${JSON.stringify(done)}`).toBe('ComplaintActed')
  }

  it('lives beside the complaint regulation of the same campus, each with its own kinds of cases', async () => {
    const { campus } = await desk.ask('query ($id: ID!) { campus: node(id: $id) { ... on Campus { caseTypes { key } policies { policy { packKey } } } } }', { id: desk.campusId })
    expect(campus.caseTypes.map(({ key }: { key: string }) => key).sort()).toEqual(['congress', 'delegate', 'proposal', 'resolution'])
    expect(campus.policies.map(({ policy }: { policy: { packKey: string } }) => policy.packKey).sort()).toEqual(['kindergarten-liangfeng', 'staff-congress'])
  })

  it.each([
    ['a resolution with 16 of 31 present and 45 delegates', '31', '16', false], ['with 22', '31', '22', false], ['with 23', '31', '23', true], ['with 23 of 45 present', '45', '23', true], ['with 22 of 43 present', '43', '22', false],
  ])('AC-44: %s present %s for %s passes: %s (staff-congress/30, staff-congress/36-b)', async (_name, present, votes_for, passes) => {
    const id = await open('resolution')
    await step(id, 'draft_resolution', { congress_matter: 'finance' })
    await step(id, 'discuss_resolution', { views: 'agreed' })
    await step(id, 'amend_resolution')
    await step(id, 'count_votes', { delegates: '45', present, votes_for, voting_method: 'ballot' })
    const { actions } = await desk.shown(id, 'actions { key allowed demands { code met clauses } }')
    const passing = actions.find(({ key }) => key === 'announce_passed')!
    const met = (code: string) => passing.demands.find((demand) => demand.code === code)
    expect(met('BELOW_HALF_OF_ALL')).toEqual({ code: 'BELOW_HALF_OF_ALL', clauses: ['staff-congress/30'], met: Number(votes_for) * 2 >= 45 })
    expect(met('NO_MAJORITY_OF_PRESENT')).toEqual({ code: 'NO_MAJORITY_OF_PRESENT', clauses: ['staff-congress/36-b'], met: Number(votes_for) * 2 > Number(present) })
    expect(passing.allowed).toBe(passes)
  })
})
