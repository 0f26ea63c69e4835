import type { Feature } from '../shared/feature.ts'
import { SavedView } from './view.graphql.ts'
import { ownerOf, ViewResolver } from './view.resolver.ts'
import { readViews } from './view.store.ts'

/** Views of screens that people keep for themselves. */
export function viewsFeature(): Feature {
  return {
    name: 'views',
    resolvers: [new ViewResolver()],
    nodeTypes: [{
      type: 'SavedView', permission: 'organization:read',
      async load(context, uuids) {
        const owner = ownerOf(context)
        const found = new Map(owner ? (await readViews(await context.sql(), owner, uuids)).map((row) => [row.id, new SavedView(row)]) : [])
        return uuids.map((uuid) => found.get(uuid))
      },
    }],
  }
}
