// Who may know whom. Each rule says why, and test/architecture/boundaries.test.ts shows each one fail on a tree that breaks it.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Features that stand on one another: each may know those after it, never those before. Those of one floor are joined; its rule is named after the first. */
const order = ['analytics|rehearsal', 'complaints', 'clients|duties', 'organization']
const first = (floor) => floor.split('|')[0]
const inApi = (...features) => ({ path: `^api/src/(${features.join('|')})/` })

const TESTS = '(\\.test\\.tsx?$|\\.e2e\\.ts$|/test-[^/]+\\.tsx?$|^test/|^api/src/testing/)'
const SCREENS = '^(admin-shell|mfe-[^/]+)/src/'

export default {
  forbidden: [
    rule('no-cycles', 'If two files need each other they are one file.', {}, { circular: true }),
    rule('must-resolve', 'An import that leads nowhere fails only when it is reached.', {}, { couldNotResolve: true }),

    rule('use-the-door', 'Other features see only index.ts; what is not exported there may change without asking.',
      { path: '^api/src/([^/]+)/' },
      { path: '^api/src/[^/]+/.+', pathNot: ['^api/src/$1/', '^api/src/shared/', '^api/src/[^/]+/index\\.ts$'] }),
    rule('roots-use-the-door', 'The composition root puts features together, it does not reach into them.',
      { path: '^api/src/[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/[^/]+/.+', pathNot: ['^api/src/shared/', '^api/src/[^/]+/index\\.ts$'] }),
    rule('shared-knows-no-feature', 'Shared code must not know who uses it.',
      { path: '^api/src/shared/', pathNot: TESTS }, { path: '^api/src/(?!shared/)' }),
    ...order.slice(1).map((lower, index) => rule(`${first(lower)}-below-${first(order[index])}`,
      'The upper feature extends the lower one from its own folder, so that arrows never turn.',
      inApi(lower), inApi(...order.slice(0, index + 1)))),
    rule('jobs-know-no-kind', 'Features bring their kinds of jobs with them; how jobs are queued, leased and followed is the same for all.',
      { path: '^api/src/jobs/', pathNot: TESTS }, { path: '^api/src/(?!(jobs|streams|events|shared)/)' }),
    rule('analytics-reads-rollups', 'Analytics has its own views and rollups; an entity would tie every figure to how we store.',
      { path: '^api/src/analytics/', pathNot: '\\.test\\.ts$' }, { path: ['\\.entity\\.ts$', 'node_modules/@mikro-orm/'] }),
    rule('resolvers-do-not-query', 'Resolvers translate; services decide and load, readers read.',
      { path: '\\.resolver\\.ts$' }, { path: ['\\.entity\\.ts$', 'node_modules/@mikro-orm/', 'node_modules/pg/'] }),

    rule('policy-is-pure', 'Rules read arguments, never the world.',
      { path: '^packages/policy/src/', pathNot: '\\.test\\.ts$' }, { pathNot: '^packages/policy/src/' }),
    rule('remotes-are-strangers', 'Remotes meet only in the shell, at run time.',
      { path: '^(mfe-[^/]+)/' }, { path: '^(mfe-[^/]+|admin-shell)/', pathNot: '^$1/' }),
    rule('shell-knows-no-remote', 'Any module may be down or missing, and the shell goes on.',
      { path: '^admin-shell/' }, { path: '^mfe-[^/]+/' }),
    rule('screens-know-no-server', 'The screens use exactly what partners get: the GraphQL API.',
      { path: '^(admin-shell|mfe-[^/]+|packages/(?!graphql/))/', pathNot: TESTS }, { path: '^api/' }),
    rule('packages-know-no-user', 'A package serves whoever imports it.',
      { path: '^packages/' }, { path: '^(api/(?!schema\\.graphql)|admin-shell|mfe-[^/]+|tools|test)/' }),
    rule('ui-fetches-nothing', 'packages/ui is look: it is shown values, it does not get them.',
      { path: '^packages/ui/' }, { path: ['^packages/graphql/', 'node_modules/(@apollo|graphql|graphql-ws|gql\\.tada|rxjs)/'] }),
    rule('screens-use-facades', 'antd, Apollo, the router and ECharts live once per page behind packages/ui and packages/graphql; a second copy breaks their context.',
      { path: SCREENS }, { path: 'node_modules/(antd|@apollo|react-router|echarts|graphql-ws|i18next|react-i18next)/' }),

    rule('product-knows-no-test', 'Tests know the product, not the other way round.',
      { path: '^(api/src|packages/[^/]+/src|admin-shell/src|mfe-[^/]+/src|tools)/', pathNot: TESTS }, { path: TESTS }),
    rule('product-ships-its-dependencies', 'What runs in production is listed under dependencies.',
      { path: '^(api|packages/[^/]+|admin-shell|mfe-[^/]+)/src/', pathNot: TESTS }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.data)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts'] },
  },
}
