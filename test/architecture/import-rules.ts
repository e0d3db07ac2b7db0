import { featureOrder } from '../../src/order.ts'

/** A rule on imports: its comment says why it holds and what to do instead. */
export interface ImportRule {
  readonly name: string
  readonly comment: string
  readonly severity: 'error'
  readonly from: { path?: string; pathNot?: string }
  readonly to: {
    path?: string
    pathNot?: string[]
    dependencyTypes?: ('core' | 'npm-dev' | 'npm-no-pkg' | 'npm-unknown')[]
    couldNotResolve?: boolean
    circular?: boolean
  }
}

const test = '\\.(test|fixture)\\.ts$|^test/'

const forbid = (
  name: string,
  comment: string,
  rule: Pick<ImportRule, 'from' | 'to'>,
): ImportRule => ({ name, comment, severity: 'error', ...rule })

const direction = [
  forbid(
    'kernel-knows-no-feature',
    'Would another product want it unchanged? Then it is kernel, and may know no domain. Else it belongs in a feature; a kernel that must call it declares a typed list that app.ts fills.',
    { from: { path: '^src/kernel/' }, to: { path: '^src/(features/|[^/]+\\.ts$)' } },
  ),
  forbid(
    'features-know-no-program',
    'Only main.ts, cli.ts and app.ts know everything. Take what is needed as an argument, or contribute it through a list that app.ts wires.',
    {
      from: { path: '^src/features/', pathNot: test },
      to: { path: '^src/[^/]+\\.ts$' },
    },
  ),
  forbid(
    'nothing-shipped-needs-a-test',
    'What runs in production imports nothing from tests. Move what both need into the source.',
    { from: { path: '^src/', pathNot: test }, to: { path: test } },
  ),
]

const later = featureOrder.slice(0, -1).map((feature, position) =>
  forbid(
    `${feature}-comes-before`,
    `src/order.ts puts ${feature} first. Let ${feature} declare a typed list that the later feature fills and app.ts wires.`,
    {
      from: { path: `^src/features/${feature}/` },
      to: { path: `^src/features/(${featureOrder.slice(position + 1).join('|')})/` },
    },
  ),
)

const doors = ['features', 'kernel'].flatMap((floor) => [
  forbid(
    `${floor}-have-one-door`,
    'A folder is entered through its index.ts only. Import from there; if the name is missing, ask whether it should be open to all, and export it by name.',
    {
      from: { path: `^src/${floor}/([^/]+)/` },
      to: {
        path: `^src/${floor}/`,
        pathNot: [`^src/${floor}/$1/`, `^src/${floor}/[^/]+/index\\.ts$`],
      },
    },
  ),
  forbid(
    `${floor}-have-one-door-for-all`,
    'A folder is entered through its index.ts only, by tests outside it too.',
    {
      from: { path: '^(src|test)/', pathNot: `^src/${floor}/` },
      to: { path: `^src/${floor}/[^/]+/(?!index\\.ts$)` },
    },
  ),
])

const parts = [
  forbid(
    'pages-do-not-fetch',
    'A page turns data into markup. Let the route call the operation and hand over what it found; types belong in schema.ts.',
    {
      from: { path: '^src/features/.*/pages/', pathNot: test },
      to: { path: '^src/features/.*/(store|steps|operations|jobs)(/|\\.ts$)|^src/kernel/db/' },
    },
  ),
  forbid(
    'rules-are-pure',
    'Rules and policies are true with no computer: what they need comes in as arguments, types from schema.ts.',
    {
      from: { path: '^src/.*(^|[/.-])(rules|policy)(\\.ts$|/)', pathNot: test },
      to: {
        path: '^src/features/.*/(store|steps|operations|routes|api|commands|jobs|pages)(/|\\.ts$)|^src/kernel/(db|http|jobs|mail|files|journal|config|postgres|html|ui)/',
      },
    },
  ),
  forbid(
    'rules-ask-nothing-outside',
    'Rules and policies open no file, clock or socket. Take the answer as an argument.',
    {
      from: { path: '^src/.*(^|[/.-])(rules|policy)(\\.ts$|/)', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
  ),
]

const packages = [
  forbid(
    'imports-can-be-found',
    'This import leads nowhere. Write the whole path with its .ts, or a name that package.json lists under imports.',
    { from: {}, to: { couldNotResolve: true } },
  ),
  forbid(
    'packages-are-declared',
    'Add the package to package.json with its exact version and a line in docs/decisions/dependencies.md.',
    { from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ),
  forbid(
    'production-needs-no-tools',
    'A package of devDependencies is not there in production. Make it a dependency, or move the code to test/.',
    { from: { path: '^src/', pathNot: test }, to: { dependencyTypes: ['npm-dev'] } },
  ),
  forbid(
    'nothing-goes-in-circles',
    'Two files that import each other are one file, or hide a third that both need.',
    { from: {}, to: { circular: true } },
  ),
]

/** Who may import whom. */
export const forbidden: readonly ImportRule[] = [
  ...direction,
  ...later,
  ...doors,
  ...parts,
  ...packages,
]

/** How imports are read: types count too, and names are looked up as Node does. */
export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
}
