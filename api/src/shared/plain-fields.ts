import { getMetadataStorage } from 'type-graphql'

interface FieldResolverRecord { kind: 'internal' | 'external'; methodName: string; target: { prototype: object } }
interface Storage { fieldResolvers: FieldResolverRecord[]; objectTypes: { simpleResolvers?: boolean }[] }

/**
 * Lets fields without a method be read as properties, getters too. type-graphql would call each through a resolver of its own (and takes
 * getters for methods), which for a page of records costs more than everything else. Call it before the schema is built.
 */
export function readFieldsPlainly(): void {
  const storage = getMetadataStorage() as unknown as Storage
  for (const type of storage.objectTypes) type.simpleResolvers ??= true
  storage.fieldResolvers = storage.fieldResolvers.filter(({ kind, methodName, target }) =>
    kind === 'external' || Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get === undefined)
}
