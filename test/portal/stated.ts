import type { DefinitionFact } from '#features/indicators'
import { figureDrafts } from '#features/indicators'

/** A second version of the club's count of players, as it lies in the record. */
export const statedDefinition = (
  content: Partial<figureDrafts.DefinitionSays> = {},
  more: Partial<DefinitionFact> = {},
): DefinitionFact => ({
  id: 'd-2',
  chain: 'd-2',
  organisation: 'club:board',
  origin: 'people',
  replaces: null,
  reason: null,
  published_at: new Date('2026-02-01T12:00:00Z'),
  indicator: 'players',
  version: 2,
  about: '2026',
  language: 'da',
  breaks: false,
  content: figureDrafts.definitionSays.parse({
    kind: 'share',
    unit: 'percent',
    population: 'Alle medlemmer, der spiller',
    direction: 'increase',
    resultsLevel: 'outcome',
    countsPeople: 'composition',
    ...content,
  }),
  ...more,
})
