import { Filter } from '@mikro-orm/decorators/legacy'

/** Puts the chain into every query on an entity; row-level security does so again in the database. The parameter is set by `unitOfWork`. */
export const ChainScoped = (column: 'chainId' | 'id' = 'chainId'): ClassDecorator =>
  Filter({ name: 'chain', cond: (({ id }: { id: string }) => ({ [column]: id })) as never, default: true }) as ClassDecorator
