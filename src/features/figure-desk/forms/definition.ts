import type { Language } from '#kernel/i18n'
import { figureDrafts } from '#features/indicators'
import type { Controls } from './controls.ts'
import { lengths } from './controls.ts'

type Says = figureDrafts.DefinitionSays
type Breakdown = figureDrafts.BreakdownSays

/** The control in which somebody says that categories with figures are to go. */
export const goneConfirmed = 'confirmed:categories'

/** How many breakdowns the form has room for. */
export const mostBreakdowns = 3

/** The limits of the controls of a definition. */
export const definitionLimits = {
  from: lengths.number,
  unit: 80,
  name: 300,
  population: lengths.text,
  excluded: lengths.text,
  numerator: 1000,
  denominator: 1000,
  rangeLow: lengths.number,
  rangeHigh: lengths.number,
  delayDays: lengths.number,
  tolerance: lengths.number,
  source: lengths.source,
  reason: lengths.text,
  correction: lengths.text,
  'categories-0': 40_000,
  'categories-1': 40_000,
  'categories-2': 40_000,
} as const

/** How often a figure is measured; `other` words stand as they are. */
export const frequencies = ['yearly', 'half-yearly', 'quarterly', 'monthly'] as const

const words = [
  'from',
  'name',
  'unit',
  'population',
  'excluded',
  'numerator',
  'denominator',
  'rangeLow',
  'rangeHigh',
  'source',
  'frequency',
  'delayDays',
  'method',
  'reason',
] as const
const choices = ['kind', 'direction', 'resultsLevel', 'countsPeople'] as const

/** What a definition says, control by control; each breakdown with one category a line. */
export function definitionControls(says: Says, language: Language): Controls {
  const plain = [...words, ...choices].map((name) => [name, says[name]] as const)
  const parts = says.breakdowns
    .slice(0, mostBreakdowns)
    .flatMap((one, at) => [
      [`dimension-${at}`, one.dimension] as const,
      [`exclusive-${at}`, one.exclusive ? 'yes' : 'no'] as const,
      [`exhaustive-${at}`, one.exhaustive ? 'yes' : 'no'] as const,
      [
        `categories-${at}`,
        one.categories.map((category) => lineOf(category, language)).join('\n'),
      ] as const,
    ])
  const { tolerance = '' } = says.parameters
  const judged = [['breaks', says.breaks ? 'yes' : ''] as const, ['tolerance', tolerance] as const]
  return Object.fromEntries([...plain, ...judged, ...parts])
}

type Category = Breakdown['categories'][number]

const nameIn = ({ name, code }: Pick<Category, 'name' | 'code'>, language: string): string =>
  name[language] ?? Object.values(name)[0] ?? code

const lineOf = ({ aliases, ...named }: Category, language: string): string =>
  [`${named.code} = ${nameIn(named, language)}`, ...aliases].join(' | ')

/** What a form says of a definition; names in other languages stay with their codes. */
export function definitionIn(
  controls: Controls,
  before: Says | null,
  language: Language,
): Says | null {
  const text = (name: string): string => controls[name] ?? ''
  const breakdowns = Array.from({ length: mostBreakdowns }, (_, at) =>
    breakdownIn(text, at, { before, language }),
  ).flatMap((one) => one ?? [])
  const rest = (before?.breakdowns ?? []).slice(mostBreakdowns)
  const read = figureDrafts.definitionSays.safeParse({
    ...before,
    ...Object.fromEntries([...words, ...choices].map((name) => [name, text(name)])),
    breakdowns: [...breakdowns, ...rest],
    breaks: text('breaks') === 'yes',
    parameters: parametersIn(text('tolerance'), before),
  })
  return read.success ? read.data : null
}

/** A share of the way that a figure may lie off its path: from nothing to all of it. */
export const isTolerance = (typed: string): boolean =>
  typed === '' || /^(?:0(?:[.,]\d{1,10})?|1(?:[.,]0+)?)$/.test(typed)

/** The parameters of the method: the one that the form asks for, and those that it does not know. */
function parametersIn(tolerance: string, before: Says | null): Says['parameters'] {
  const { tolerance: _, ...others } = before?.parameters ?? {}
  return tolerance === '' ? others : { ...others, tolerance: tolerance.replace(',', '.') }
}

interface Known {
  readonly before: Says | null
  readonly language: Language
}

function breakdownIn(
  text: (name: string) => string,
  at: number,
  { before, language }: Known,
): Breakdown | null {
  const dimension = text(`dimension-${at}`)
  if (dimension === '') return null
  const known = before?.breakdowns.find((one) => one.dimension === dimension)
  const categories = text(`categories-${at}`)
    .split('\n')
    .flatMap((line) => categoryIn(line, { known, language }))
  const said = (name: string): boolean => text(`${name}-${at}`) === 'yes'
  return { dimension, exclusive: said('exclusive'), exhaustive: said('exhaustive'), categories }
}

/** Reads `fyn = Fyn | Fyns Politi`: the code, the name, and what it is called besides. */
function categoryIn(
  line: string,
  { known, language }: { readonly known: Breakdown | undefined; readonly language: Language },
): readonly Category[] {
  const [head = '', ...aliases] = line.split('|').map((one) => one.trim())
  if (head === '') return []
  const [, code = head, name = head] = /^([^=]+?)\s*=\s*(.+)$/.exec(head) ?? []
  const before = known?.categories.find((one) => one.code === code)
  const names = { ...before?.name, [language]: name }
  return [{ code, name: names, aliases: aliases.filter(Boolean) }]
}
