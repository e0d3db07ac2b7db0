import type { Say } from '#kernel/i18n'
import { figureDrafts } from '#features/indicators'
import type { TargetMeasure } from './entries.ts'
import { baselineWords, targetWords, verdictWords } from './entries.ts'
import { definitionWords } from './definition.ts'

const joined = (words: readonly string[]): string => words.filter(Boolean).join(' · ')

const counts = (
  say: Say,
  {
    numerator,
    denominator,
    value,
  }: Pick<figureDrafts.CellSays, 'numerator' | 'denominator' | 'value'>,
): string =>
  numerator !== '' && denominator !== ''
    ? say('desk.counts-of', { numerator, denominator })
    : joined([numerator, value])

/** An entry as plain words, part by part, so that two versions of it can be compared; empty where nothing is entered. */
export function plainEntry(
  say: Say,
  entry: figureDrafts.FigureEntry,
  measure: TargetMeasure = { unit: '' },
): string {
  if (figureDrafts.isEmptyEntry(entry)) return ''
  if ('observation' in entry && entry.observation) return plainFigure(say, entry.observation)
  if ('target' in entry && entry.target) return targetWords(say, entry.target, measure).join(' ')
  if ('baseline' in entry && entry.baseline)
    return baselineWords(say, entry.baseline, measure.unit).join(' ')
  if ('definition' in entry && entry.definition)
    return definitionWords(say, entry.definition)
      .map(({ name, value }) => `${name}: ${value}`)
      .join(' · ')
  if ('verdict' in entry && entry.verdict) return verdictWords(say, entry.verdict)
  return 'use' in entry && entry.use ? entry.use.sentence : ''
}

function plainFigure(say: Say, says: figureDrafts.ObservationSays): string {
  const { state, words, qualifier, source, note, cells } = says
  return joined([
    state === 'value' ? counts(say, says) : say(`measuring.state-${state}`),
    words,
    qualifier,
    source,
    note,
    ...cells.map((cell) => {
      const said = cell.state === 'value' ? counts(say, cell) : say(`measuring.state-${cell.state}`)
      return `${Object.values(cell.keys).join(', ')}: ${said}`
    }),
  ])
}
