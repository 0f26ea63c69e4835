import { Field, Int, ObjectType } from 'type-graphql'
import { encodeCursor, type CursorValue, type Page } from './relay.ts'

@ObjectType({ description: "Where a page lies in its list, as in Relay's cursor connections." })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether records follow this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether records precede this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first record of the page; null when it is empty.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last record of the page; null when it is empty.' })
  endCursor!: string | null
}

export interface Edge<T> { cursor: string; node: T }

/** A page as GraphQL shows it. `totalCount` is counted only when asked for. */
export class Connection<T> {
  readonly edges: Edge<T>[]
  readonly pageInfo: PageInfo
  readonly countTotal: () => Promise<number>

  constructor(edges: Edge<T>[], pageInfo: PageInfo, countTotal: () => Promise<number>) {
    this.edges = edges
    this.pageInfo = pageInfo
    this.countTotal = countTotal
  }

  get nodes(): T[] {
    return this.edges.map((edge) => edge.node)
  }
}

/**
 * Cuts the `limit + 1` rows a reader returned to a page.
 * @param rows in the order they were read: reversed when the page is read backward
 * @param keyOf the sort values of a row, which become its cursor
 */
export function toConnection<Row, T>(rows: readonly Row[], page: Page, keyOf: (row: Row) => CursorValue[], toNode: (row: Row) => T, countTotal: () => Promise<number>): Connection<T> {
  const more = rows.length > page.limit
  const kept = rows.slice(0, page.limit)
  if (page.backward) kept.reverse()
  const edges = kept.map((row) => ({ cursor: encodeCursor(keyOf(row)), node: toNode(row) }))
  return new Connection(edges, {
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }, countTotal)
}

/** GraphQL classes `<name>Edge` and `<name>Connection` of a node type. `words` is the plural used in descriptions. */
export function connectionOf<T extends object>(node: () => new (...args: never[]) => T, name: string, words: string): { Edge: new () => Edge<T>; Connection: new () => Connection<T> } {
  @ObjectType(`${name}Edge`, { description: `One of the ${words} of a page, with its cursor.` })
  class NodeEdge {
    @Field(() => String, { description: 'Pass it as `after` or `before` to continue from here.' })
    cursor!: string

    @Field(() => node() as never, { description: 'The record.' })
    node!: T
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${words}.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The records with their cursors.' })
    edges!: NodeEdge[]

    @Field(() => [node()] as never, { description: 'The records alone.' })
    nodes!: T[]

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo

    declare countTotal: () => Promise<number>

    @Field(() => Int, { description: 'How many records the whole list holds; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.countTotal()
    }
  }
  return { Edge: NodeEdge as never, Connection: NodeConnection as never }
}
