import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

type Fragments = GraphQLResolveInfo['fragments']

/** Fields selected below some nodes, fragments followed, by name. Conditions of type and `@include` are passed over: more may be read, never less. */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>

export function selectionOf(nodes: readonly FieldNode[], fragments: Fragments): Selection {
  const fields = new Map<string, FieldNode[]>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        const known = fields.get(name)
        if (known) known.push(selection)
        else fields.set(name, [selection])
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet
        if (inner) collect(inner)
      }
    }
  }
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet)
  return fields
}

/** What is selected of the records of a connection, through `nodes` or `edges.node`. */
export function nodeSelection(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const connection = selectionOf(info.fieldNodes, info.fragments)
  const edges = selectionOf(connection.get('edges') ?? [], info.fragments)
  return selectionOf([...(connection.get('nodes') ?? []), ...(edges.get('node') ?? [])], info.fragments)
}

/** Whether an argument is written as `true` in each of these nodes. */
export const alwaysTrue = (nodes: readonly FieldNode[], argument: string): boolean =>
  nodes.every(({ arguments: given }) => given?.some(({ name, value }) => name.value === argument && value.kind === Kind.BOOLEAN && value.value))
