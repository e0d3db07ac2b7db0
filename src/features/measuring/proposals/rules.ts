import type { Texts } from '#kernel/i18n'
import type { ProposalRecord, figureDrafts } from '#features/indicators'

const textIn = (texts: Texts | undefined, language: string): string =>
  texts === undefined ? '' : (texts[language] ?? Object.values(texts)[0] ?? '')

/** What a proposal says of how it would be measured, as the first version of a definition; the authority goes on from there. */
export function definitionFrom(
  { name, unit, population, countsPeople, resultLevel, why, targetNote }: ProposalRecord,
  language: string,
): figureDrafts.DefinitionSays {
  return {
    from: '',
    name: textIn(name, language),
    kind: unit === 'percent' ? 'share' : 'count',
    unit,
    population: textIn(population, language),
    excluded: '',
    numerator: '',
    denominator: '',
    direction: 'increase',
    rangeLow: '',
    rangeHigh: '',
    resultsLevel: resultLevel,
    breakdowns: [],
    source: '',
    frequency: '',
    delayDays: '',
    method: '',
    parameters: {},
    countsPeople,
    breaks: false,
    reason: [textIn(why, language), textIn(targetNote, language)].filter(Boolean).join(' '),
  }
}
