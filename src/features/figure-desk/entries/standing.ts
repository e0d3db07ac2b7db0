import type { Language } from '#kernel/i18n'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'

type Entry = FiguresView['entries'][number]
type Content = Entry['item']['content']

/** The entry that stands in a field of the list. */
export const entryIn = ({ entries }: FiguresView, field: string): Entry | undefined =>
  entries.find(({ item }) => item.field === field)

/** What the figure in a field says, where the list holds one. */
export function saysIn(
  {
    entries,
  }: { readonly entries: readonly { readonly item: Pick<Entry['item'], 'field' | 'content'> }[] },
  field: string,
): figureDrafts.ObservationSays | null {
  const content = entries.find(({ item }) => item.field === field)?.item.content
  return content?.noun === 'observation' ? (content.says ?? null) : null
}

/** What a target, baseline, definition or choice in a field says. */
export function contentIn<Noun extends Content['noun']>(
  view: FiguresView,
  field: string,
  noun: Noun,
): Extract<Content, { readonly noun: Noun }> | null {
  const content = entryIn(view, field)?.item.content
  return content !== undefined && isNoun(content, noun) ? content : null
}

const isNoun = <Noun extends Content['noun']>(
  content: Content,
  noun: Noun,
): content is Extract<Content, { readonly noun: Noun }> => content.noun === noun

/** The breakdowns by which figures are entered now: those of the newest definition. */
export const breakdownsOf = ({
  definitions,
}: Pick<FiguresView, 'definitions'>): readonly figureDrafts.BreakdownSays[] =>
  definitions.at(-1)?.breakdowns ?? []

/** The definition that is written on: the draft's own, else the next version, with what the last one says. */
export function definitionBefore(
  view: FiguresView,
  language: Language,
): { readonly version: number; readonly says: figureDrafts.DefinitionSays } {
  const own = view.entries.flatMap(({ item }) =>
    item.content.noun === 'definition' ? [{ item, content: item.content }] : [],
  )
  const newest = own.toSorted((a, b) => a.content.version - b.content.version).at(-1)
  const known = view.definitions.at(-1)
  const next = (known?.version ?? 0) + 1
  if (newest && newest.item.handedInAt === null)
    return { version: newest.content.version, says: newest.content.says }
  if (newest) return { version: next, says: { ...newest.content.says, from: '', reason: '' } }
  return { version: next, says: fromMeasure(view, language) }
}

/** What the package says of how it is measured, as far as a definition holds it. */
function fromMeasure(
  { measure, definitions, read }: FiguresView,
  language: Language,
): figureDrafts.DefinitionSays {
  const summary = read.report.commitments.get(measure.id)?.summary ?? {}
  return figureDrafts.definitionSays.parse({
    kind: measure.kind,
    unit: measure.unit,
    population: summary[language] ?? Object.values(summary)[0] ?? '',
    direction: 'increase',
    resultsLevel: 'outcome',
    countsPeople: measure.countsPeople,
    breakdowns: definitions.at(-1)?.breakdowns ?? [],
  })
}

/** Whether the list was handed in and nobody has begun its next edition: a table begins it. */
export const beginsAnew = ({ view }: { readonly view: Pick<FiguresView, 'possible'> }): boolean =>
  !view.possible.includes('write') && view.possible.includes('revise')
