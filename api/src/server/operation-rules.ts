import {
  GraphQLError, Kind, specifiedRules,
  type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext, type ValidationRule,
} from 'graphql'
import { limits } from './limits.ts'

const tooMuch = (what: string, limit: number): GraphQLError =>
  new GraphQLError(`This operation has too many ${what}; ${limit} are allowed.`, { extensions: { code: 'OPERATION_TOO_LARGE', limit } })

/** Counts what a document spells out: aliases, directives, fragments, spreads, fields at the root, repeated names. */
function sizeRule(context: ValidationContext): ASTVisitor {
  const counts = { aliases: 0, directives: 0, fragments: 0, spreads: 0 }
  const count = (what: keyof typeof counts): void => {
    if (++counts[what] === limits[what] + 1) context.reportError(tooMuch(what, limits[what]))
  }
  return {
    Field: (node) => { if (node.alias) count('aliases') },
    Directive: () => count('directives'),
    FragmentDefinition: () => count('fragments'),
    FragmentSpread: () => count('spreads'),
    OperationDefinition: (node) => {
      if (node.selectionSet.selections.length > limits.rootFields) context.reportError(tooMuch('fields at its root', limits.rootFields))
    },
  }
}

/** Fields inside fields, through fragments, whatever these are called. */
function depthRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of context.getDocument().definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  // Depth of a fragment's own content; Infinity while it is being measured, so that a cycle counts as endless.
  const measured = new Map<string, number>()
  const depthOf = (set: SelectionSetNode): number => {
    let deepest = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + (selection.selectionSet ? depthOf(selection.selectionSet) : 0))
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(selection.selectionSet))
      else deepest = Math.max(deepest, fragmentDepth(selection.name.value))
    }
    return deepest
  }
  const fragmentDepth = (name: string): number => {
    const known = measured.get(name)
    if (known !== undefined) return known
    const fragment = fragments.get(name)
    if (!fragment) return 0
    measured.set(name, Infinity)
    const depth = depthOf(fragment.selectionSet)
    measured.set(name, depth)
    return depth
  }
  return {
    OperationDefinition: (operation) => {
      const roots = operation.selectionSet.selections
      const introspects = roots.every((root) => root.kind === Kind.FIELD && (root.name.value === '__schema' || root.name.value === '__type'))
      const limit = introspects ? limits.introspectionDepth : limits.depth
      if (depthOf(operation.selectionSet) > limit) {
        context.reportError(new GraphQLError(`This operation nests fields deeper than ${limit} levels.`, { nodes: operation, extensions: { code: 'OPERATION_TOO_DEEP', limit } }))
      }
      return undefined
    },
  }
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

function textRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue: (node) => {
      if (!isStorable(node.value)) context.reportError(new GraphQLError('Text must not contain NUL characters or half surrogate pairs.', { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }))
    },
  }
}

/** The same for HTTP and sockets, beside the specification's own. */
export const operationRules: readonly ValidationRule[] = [sizeRule, depthRule, textRule]
export const allRules: readonly ValidationRule[] = [...specifiedRules, ...operationRules]

/** Whether every text in a JSON value can be stored; keys too. */
export function holdsStorableText(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (Array.isArray(value)) return value.every(holdsStorableText)
  if (value && typeof value === 'object') return Object.entries(value).every(([key, inner]) => isStorable(key) && holdsStorableText(inner))
  return true
}
