import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql'

/**
 * Operations of equal key get equal answers, item for item. The cursor a subscriber resumes after decides where its answers begin, not what
 * they say, so a variable used for nothing else does not count.
 */
export function createOperationKeys(): (document: DocumentNode, operationName: string | null | undefined, variables: Record<string, unknown>, viewerClass: string) => string {
  const numbers = new WeakMap<DocumentNode, number>()
  const cursorVariables = new WeakMap<DocumentNode, ReadonlySet<string>>()
  let last = 0
  return (document, operationName, variables, viewerClass) => {
    let number = numbers.get(document)
    if (number === undefined) {
      numbers.set(document, (number = ++last))
      cursorVariables.set(document, cursorVariablesOf(document))
    }
    const ignored = cursorVariables.get(document)!
    const counting = Object.entries(variables).filter(([name]) => !ignored.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))
    return `${number}\n${operationName ?? ''}\n${viewerClass}\n${JSON.stringify(counting)}`
  }
}

/** Variables used as the argument `after` of a root field, and nowhere else. */
export function cursorVariablesOf(document: DocumentNode): ReadonlySet<string> {
  const cursors = new Set<string>()
  const others = new Set<string>()
  const asCursor = new Set<object>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const fields = definition.selectionSet.selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    for (const argument of fields.flatMap((field) => field.arguments ?? [])) {
      if (argument.name.value !== 'after' || argument.value.kind !== Kind.VARIABLE) continue
      asCursor.add(argument.value)
      cursors.add(argument.value.name.value)
    }
  }
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      if (!asCursor.has(node)) others.add(node.name.value)
    },
  })
  return new Set([...cursors].filter((name) => !others.has(name)))
}
