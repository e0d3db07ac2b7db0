import type { Say, Texts } from '#kernel/i18n'
import type { Area, Aspect } from '../matrix/schema.ts'
import { cleaned } from './clean.ts'
import type { Voice, WordedActivity } from './row-words.ts'
import { activityCell, indicatorCell, targetCell, textParagraphs } from './row-words.ts'
import type { DocumentPart, DocumentRow, Paragraph, Run } from './schema.ts'

/** A commitment of the plan with what is planned for it, numbered as the plan's page numbers it. */
export interface WordedLine {
  readonly commitment: string
  readonly number: string
  readonly title: Texts
  readonly nonePlanned: { readonly text: string; readonly language: string } | null
  readonly outcomes: readonly {
    readonly number: string
    readonly text: string
    readonly activities: readonly WordedActivity[]
  }[]
}

/** What the plan says of its areas, and under which each commitment stands. */
export interface PlanAreas {
  readonly areas: readonly Area[]
  readonly aspects: ReadonlyMap<string, Pick<Aspect, 'area'>>
}

/** The tables, one for each area in the plan's order; what stands under none is last. */
export function documentParts(
  voice: Voice,
  lines: readonly WordedLine[],
  { areas, aspects }: PlanAreas,
): readonly DocumentPart[] {
  const known = new Set(areas.map(({ id }) => id))
  const groups = Map.groupBy(lines, ({ commitment }) => {
    const area = aspects.get(commitment)?.area ?? null
    return area !== null && known.has(area) ? area : null
  })
  return [...areas, null].flatMap((area) => {
    const own = groups.get(area?.id ?? null) ?? []
    const rows = own.flatMap((line) => rowsOf(voice, line))
    const isAlone = own.length === lines.length
    return rows.length > 0 ? [{ heading: headingOf(voice.say, area, isAlone), rows }] : []
  })
}

/** Two tables without words between them would be one to Word. */
function headingOf(say: Say, area: Area | null, isAlone: boolean): Run | null {
  if (area === null)
    return isAlone ? null : { text: say('coverage.no-area'), language: say.language }
  const { text, lang } = say.text(area.title)
  return { text: cleaned(`${area.number} ${text}`), language: lang }
}

/** One row for each activity. What stands in the row above is not said again: only its number is. */
function rowsOf(voice: Voice, line: WordedLine): readonly DocumentRow[] {
  const { say } = voice
  const { text, lang } = say.text(line.title)
  const goal = textParagraphs(`${line.number} ${text}`, lang)
  const rows = line.outcomes.flatMap((outcome) =>
    outcome.activities.map((activity, place) => ({ outcome, activity, place })),
  )
  if (rows.length === 0) return [emptyRow(voice, goal, line)]
  return rows.map(({ outcome, activity, place }, index) => [
    index === 0 ? goal : again(say, line.number),
    place === 0 ? outcomeCell(say, outcome, activity.language) : again(say, outcome.number),
    activityCell(voice, activity),
    indicatorCell(voice, activity),
    targetCell(voice, activity),
  ])
}

const again = (say: Say, number: string): readonly Paragraph[] =>
  textParagraphs(number, say.language, 'quiet')

const outcomeCell = (
  say: Say,
  { number, text }: WordedLine['outcomes'][number],
  language: string,
): readonly Paragraph[] =>
  cleaned(text) === ''
    ? textParagraphs(`${number} ${say('coverage.word-no-outcome')}`, say.language, 'quiet')
    : textParagraphs(`${number} ${text}`, language)

/** Nothing is planned for it: why, where the authority says so. */
function emptyRow(
  { say }: Voice,
  goal: readonly Paragraph[],
  { nonePlanned }: WordedLine,
): DocumentRow {
  const none = textParagraphs('–', say.language, 'quiet')
  const nothing = textParagraphs(say('coverage.word-nothing-planned'), say.language, 'strong')
  const why = nonePlanned ? textParagraphs(nonePlanned.text, nonePlanned.language) : []
  return [goal, none, [...nothing, ...why], none, none]
}
