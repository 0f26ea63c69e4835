import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Clock } from '../clocks/index.ts'
import type { RequestContext } from '../shared/context.ts'
import { SlaChange } from '../sla/index.ts'
import { Duty } from './duty.graphql.ts'
import { loadDuty } from './duty.loader.ts'
import type { DutyServices } from './duty-services.ts'

/** Clocks know what they are about by id only; this shows the duty behind one. */
@Resolver(() => Clock)
export class ClockDutyResolver {
  readonly #services: DutyServices

  constructor(services: DutyServices) {
    this.#services = services
  }

  @FieldResolver(() => Duty, { nullable: true, description: 'The duty it runs for, within reach.' })
  duty(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<Duty | null> {
    return loadDuty(this.#services, context, row.subjectKind === 'duty' ? row.subjectId : null)
  }
}

@Resolver(() => SlaChange)
export class SlaChangeDutyResolver {
  readonly #services: DutyServices

  constructor(services: DutyServices) {
    this.#services = services
  }

  @FieldResolver(() => Duty, { nullable: true, description: 'The duty the clock runs for, within reach.' })
  duty(@Root() { facts }: SlaChange, @Ctx() context: RequestContext): Promise<Duty | null> {
    return loadDuty(this.#services, context, facts.dutyId)
  }
}
