import { figureDrafts } from '#features/indicators'
import type { GivenEntry } from '#features/measuring'
import { figureOperations, figureRules } from '#features/measuring'
import { publicationOperations } from '#features/publication'
import type { Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { Person, World } from '../reporting/cast.ts'
import { forestal, plan } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'

/** Forestal's list of figures on women among those who plant. */
export const list = { plan, organisation: forestal, indicator: 'arboles-plantados' } as const
export const listReport = figureRules.reportKeyOf(list)

type Value = GivenEntry['value']
type Given = Readonly<Record<string, unknown>>

/** Values as a form sends them: what is told, and nothing besides. */
export const observation = (given: Given, correction = ''): Value => ({
  observation: figureDrafts.observationSays.parse({ source: 'Payroll, 12 January', ...given }),
  correction,
})
export const target = (given: Given, correction = ''): Value => ({
  target: figureDrafts.targetSays.parse({ decidingBody: 'The board', ...given }),
  correction,
})
export const baseline = (given: Given, correction = ''): Value => ({
  baseline: figureDrafts.baselineSays.parse({ decidingBody: 'The board', ...given }),
  correction,
})
export const definition = (given: Given, correction = ''): Value => ({
  definition: figureDrafts.definitionSays.parse({
    kind: 'share',
    unit: 'percent',
    population: 'Everybody who plants',
    direction: 'parity',
    resultsLevel: 'output',
    countsPeople: 'composition',
    ...given,
  }),
  correction,
})

/** Entries of forestal's list, each written on the version that is given. */
export async function saveEntries(
  world: World,
  entries: Readonly<Record<string, Value>>,
  { by = 'editor', seen = 0, exact = false }: { by?: Person; seen?: number; exact?: boolean } = {},
): Promise<readonly Outcome[]> {
  const given = Object.entries(entries).map(([field, value]) => ({ field, value, seen }))
  const saved = { ...list, entries: given, exact }
  return done(await figureOperations.saveFigures(world.visit(by), saved))
}

/** Sent, signed and handed in by those whose part it is. */
export async function handInFigures(world: World): Promise<void> {
  done(await reportOperations.sendReport(world.visit('editor'), listReport))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...listReport, code }))
}

/** Agreed to and published by the approver. */
export async function publishFigures(world: World): Promise<void> {
  const code = await world.code('approver')
  const all = { ...listReport, leftOut: [], code }
  done(await publicationOperations.publishReport(world.visit('approver'), all))
}

export const show = (world: World, person: Person, asOf?: Date) =>
  figureOperations.showFigures(world.visit(person), { ...list, ...(asOf && { asOf }) })
