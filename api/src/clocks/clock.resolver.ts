import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Campus, loadCampus } from '../organization/index.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { ClockExplanation } from './clock-explanation.graphql.ts'
import { Clock } from './clock.graphql.ts'
import type { ClockServices } from './clock-judging.ts'
import { clockLoader } from './clock.loader.ts'
import { explainClock } from './explain-clock.ts'
import { readPosition, type CursorOfChain } from './read-position.ts'

@Resolver(() => Clock)
export class ClockResolver {
  readonly #services: ClockServices
  readonly #cursorOf: CursorOfChain

  constructor(services: ClockServices, cursorOf: CursorOfChain) {
    this.#services = services
    this.#cursorOf = cursorOf
  }

  @FieldResolver(() => Clock, { nullable: true, description: 'The clock whose earlier deadline is effective instead.' })
  async supersededBy(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<Clock | null> {
    const other = row.supersededBy === null ? undefined : await clockLoader(context).load(row.supersededBy)
    return other ? new Clock(other) : null
  }

  @FieldResolver(() => Campus, { description: 'Campus of its case.' })
  async campus(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<Campus> {
    return (await loadCampus(context, row.campusId))!
  }

  @FieldResolver(() => ClockExplanation, { description: 'Why it stands where it stands, worked out now.' })
  explanation(@Root() { row }: Clock, @Ctx() context: RequestContext): Promise<ClockExplanation> {
    return explainClock(this.#services, context, row)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where the record of the chain stood when this was read: `slaChanges(after:)` tells what happened since.' })
  async cursor(@Ctx() context: RequestContext): Promise<string> {
    return this.#cursorOf(viewerOf(context).chainId, await readPosition(context))
  }
}
