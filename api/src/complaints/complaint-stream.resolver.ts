import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { EventRow } from '../events/index.ts'
import { Allow } from '../shared/allow.ts'
import { viewerOf, type RequestContext } from '../shared/context.ts'
import { fromGlobalId, NIL_UUID } from '../shared/relay.ts'
import { streamOf } from '../streams/index.ts'
import { ComplaintChange, ComplaintStreamItem } from './complaint-change.graphql.ts'
import type { ComplaintServices } from './complaint-services.ts'
import { Complaint } from './complaint.graphql.ts'
import { complaintLoader } from './complaint.loader.ts'
import { readComplaints } from './complaint.reader.ts'

interface ChangesArguments { id: string; after?: string | null }

/** An act on the complaint, or a change of one of its clocks. */
const concerns = (event: EventRow, uuid: string): boolean => event.subjectId === uuid || event.facts['complaintId'] === uuid

function changes({ args: { id, after }, context }: { args: ChangesArguments; context: RequestContext }) {
  const uuid = fromGlobalId(id, 'Complaint') ?? NIL_UUID
  return streamOf<ComplaintChange>(context, {
    after, permission: 'complaints:read',
    select: (event) => concerns(event, uuid),
    async keepOwn(events, read) {
      const { chainId, staffMemberId = NIL_UUID } = viewerOf(context)
      const isOwn = (await read((sql) => readComplaints(sql, chainId, { campusIds: null, ownOf: staffMemberId }, [uuid]))).length > 0
      return isOwn ? events : []
    },
    toItems: (events, { cursorOf }) => events.map((event) => ({
      event, item: { __typename: 'ComplaintChange', complaintUuid: uuid, cursor: cursorOf(event), type: event.type } as ComplaintChange,
    })),
  })
}

@Resolver(() => ComplaintChange)
export class ComplaintStreamResolver {
  readonly #services: ComplaintServices

  constructor(services: ComplaintServices) {
    this.#services = services
  }

  @Subscription(() => ComplaintStreamItem, {
    subscribe: changes as never,
    description: 'Each change of one complaint as it happens; with `after`, first those since that cursor. An id out of reach is a complaint to which nothing happens.',
  })
  @Allow('complaints:read')
  complaintChanges(
    @Arg('id', () => ID, { description: 'The complaint.' }) _id: string,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to resume after.' }) _after: string | null | undefined,
    @Root() item: typeof ComplaintStreamItem,
  ): typeof ComplaintStreamItem {
    return item
  }

  @FieldResolver(() => Complaint, { description: 'The complaint as it is now.' })
  complaint(@Root() { complaintUuid }: ComplaintChange, @Ctx() context: RequestContext): Promise<Complaint | undefined> {
    return complaintLoader(this.#services, context).load(complaintUuid)
  }
}
