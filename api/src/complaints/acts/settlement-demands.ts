import { settlementRefusals, type ActionDecision, type Facts, type Refusal, type ResolvedPack } from '@huiyin/policy'

/** What every pack calls the act of proposing a settlement, and the fields that say which and how much. */
const PROPOSING = 'propose_settlement'

/** More than the cap is for whoever approves to decide. */
const FOR_APPROVAL: ReadonlySet<string> = new Set(['ABOVE_CAP'])

/** Why a proposed settlement does not fit the case; undefined when it does, or when nothing of the kind is proposed. */
export function unfittingSettlement(pack: ResolvedPack, decision: ActionDecision, proposed: Facts, facts: Facts): ActionDecision | undefined {
  const { settlement, amount } = proposed
  if (decision.action !== PROPOSING || typeof settlement !== 'string') return undefined
  const refusals = settlementRefusals(pack, settlement, facts, typeof amount === 'number' ? amount : 0).filter(({ code }) => !FOR_APPROVAL.has(code))
  const first: Refusal | undefined = refusals[0]
  return first && { ...decision, allowed: false, ...first, all: refusals }
}
