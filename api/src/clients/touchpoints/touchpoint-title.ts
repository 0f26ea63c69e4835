import type { PolicyPack, Text, TouchpointDefinition } from '@huiyin/policy'
import type { TouchpointRow } from '../client.entity.ts'

export const definitionOf = (pack: PolicyPack, kind: string): TouchpointDefinition | undefined => pack.touchpoints.find(({ id }) => id === kind)

/** As it was planned, with the occasion: 国庆节问候, birthday greeting. */
export const touchpointTitle = (pack: PolicyPack, { kind, planning }: Pick<TouchpointRow, 'kind' | 'planning'>): Text =>
  planning.title ?? definitionOf(pack, kind)?.title ?? { zh: kind, en: kind }
