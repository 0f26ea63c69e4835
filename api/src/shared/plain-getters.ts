import { getMetadataStorage } from 'type-graphql'

interface FieldResolverRecord { kind: 'internal' | 'external'; methodName: string; target: { prototype: object } }

/**
 * Lets fields that are getters be read like properties. type-graphql takes a getter for a method and calls it through a resolver of its own,
 * which for a page of records costs more than everything else. Call it before the schema is built.
 */
export function readGettersPlainly(): void {
  const storage = getMetadataStorage() as unknown as { fieldResolvers: FieldResolverRecord[] }
  storage.fieldResolvers = storage.fieldResolvers.filter(({ kind, methodName, target }) =>
    kind === 'external' || Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get === undefined)
}
