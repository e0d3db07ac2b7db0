import type { Say, Texts } from '#kernel/i18n'
import type { ActivityIndicator } from '#features/activities'
import { pieces } from '#features/desk'
import { paragraphsOf } from './clean.ts'
import type { Paragraph, Run } from './schema.ts'

/** An activity as the document needs it. */
export interface WordedActivity {
  readonly number: string
  readonly codes: string
  readonly says: Parameters<typeof pieces.whenWords>[1] & {
    readonly title: string
    readonly indicators: readonly ActivityIndicator[]
  }
  readonly milestones: readonly { readonly says: Parameters<typeof pieces.milestoneWords>[1] }[]
  /** Of what was written. */
  readonly language: string
}

/** What the words are made with. */
export interface Voice {
  readonly say: Say
  /** The plan's own indicators by id. */
  readonly indicators: ReadonlyMap<string, Texts>
}

/** Paragraphs of a text in one language. */
export const textParagraphs = (
  text: string,
  language: string,
  look?: Run['look'],
): readonly Paragraph[] =>
  paragraphsOf(text).map((line) => [{ text: line, language, ...(look && { look }) }])

/** What the document says for itself, in its own language. */
const own = (say: Say, text: string, look?: Run['look']): readonly Paragraph[] =>
  textParagraphs(text, say.language, look)

/** Codes, number, what is to be done; under it when, and its milestones. */
export function activityCell({ say }: Voice, activity: WordedActivity): readonly Paragraph[] {
  const { number, codes, says, milestones, language } = activity
  const [first = '', ...more] = paragraphsOf(says.title)
  const [code = ''] = paragraphsOf(codes)
  const head: Paragraph = [
    ...(code === '' ? [] : [{ text: `${code}: `, language, look: 'strong' } as const]),
    { text: `${number} ${first}`, language },
  ]
  return [
    head,
    ...more.map((line): Paragraph => [{ text: line, language }]),
    ...own(say, pieces.whenWords(say, says), 'quiet'),
    ...milestones.flatMap((one) =>
      own(
        say,
        say('activities.milestone', { title: pieces.milestoneWords(say, one.says) }),
        'quiet',
      ),
    ),
  ]
}

/** `a) `, where there are several, so that a target is found by its indicator. */
const letter = (place: number, of: number): string =>
  of < 2 ? '' : `${place < 26 ? String.fromCodePoint(97 + place) : place + 1}) `

/** What shows whether something came of it, each with its baseline and how it can be checked. */
export function indicatorCell(voice: Voice, activity: WordedActivity): readonly Paragraph[] {
  const { say } = voice
  const all = activity.says.indicators
  if (all.length === 0) return own(say, say('coverage.word-no-indicator'), 'quiet')
  return all.flatMap((one, place) => {
    const { text, language } = nameOf(voice, one, activity.language)
    const besides = [
      one.baseline && say('activities.baseline', { value: one.baseline }),
      one.verification && say('activities.verification', { how: one.verification }),
      one.repeats && say('activities.repeats'),
    ].filter((words) => words !== '' && words !== false)
    return [
      ...textParagraphs(`${letter(place, all.length)}${text}`, language),
      ...own(say, besides.join('; '), 'quiet'),
    ]
  })
}

/** One of the plan's indicators by its name there, else in the authority's own words. */
function nameOf({ say, indicators }: Voice, { id, text }: ActivityIndicator, written: string) {
  const name = indicators.get(id)
  if (name === undefined) return { text: text || id, language: written }
  const shown = say.text(name)
  return { text: shown.text, language: shown.lang }
}

/** What is to be reached, one paragraph for each indicator. */
export function targetCell({ say }: Voice, activity: WordedActivity): readonly Paragraph[] {
  const all = activity.says.indicators
  if (all.length === 0) return own(say, say('coverage.word-no-target'), 'quiet')
  return all.flatMap(({ target, due }, place) => {
    const first = letter(place, all.length)
    if (target === '') return own(say, `${first}${say('coverage.word-no-target')}`, 'quiet')
    const until = due && say('activities.due', { due: pieces.momentWords(say, due) })
    return textParagraphs(`${first}${target}${until && ` (${until})`}`, activity.language)
  })
}
