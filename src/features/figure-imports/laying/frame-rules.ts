import { parsePeriod } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import type { Dimension, Frame } from '#features/figure-tables'
import { sexDimension } from '#features/figure-tables'
import type { FiguresView } from '#features/measuring'
import { figureRules } from '#features/measuring'
import type { Asked, KnownName } from './schema.ts'

type Measured = Pick<FiguresView, 'measure' | 'definitions'>

const sexes: readonly string[] = ['sex', 'koen', 'gender']

/** What a table of figures on an indicator is expected to hold, with the names that are known. */
export function frameOf(
  { measure, definitions }: Measured,
  { period }: Pick<Asked, 'period'>,
  names: readonly KnownName[],
): Frame {
  const definition = definitions.at(-1)
  const { id, unit, kind, countsPeople } = { ...measure, ...definition, id: measure.id }
  const parts = (definition?.breakdowns ?? []).map((one): Dimension => {
    const { dimension, exclusive, exhaustive, categories } = one
    return {
      dimension,
      names: namesOf(dimension),
      use: 'place',
      exclusive,
      exhaustive,
      categories: categories.map(({ code, name, aliases }) => ({
        code,
        names: Object.keys(name).length > 0 ? name : { en: code },
        aliases: [...aliases, ...knownOf(names, dimension, code)],
      })),
    }
  })
  const isOfPeople = kind === 'share' && countsPeople !== 'no'
  const bySex = isOfPeople && !parts.some(({ dimension }) => sexes.includes(dimension))
  const read = parsePeriod(period)
  return {
    indicator: { id, unit, kind, countsPeople },
    periods: read ? [read] : 'any',
    dimensions: bySex ? [...parts, withNames(sexDimension('share'), names)] : parts,
    population: populationIn(measure.name),
  }
}

/** What a dimension is called within a sentence, in both languages. */
const namesOf = (dimension: string): Texts =>
  Object.fromEntries(
    languages.map((language) => {
      const name = figureRules.dimensionName(speaker(language), dimension)
      return [language, name.toLocaleLowerCase(language)]
    }),
  )

const withNames = (one: Dimension, names: readonly KnownName[]): Dimension => ({
  ...one,
  names: namesOf(one.dimension),
  categories: one.categories.map((category) => ({
    ...category,
    aliases: [...(category.aliases ?? []), ...knownOf(names, one.dimension, category.code)],
  })),
})

const knownOf = (names: readonly KnownName[], dimension: string, code: string): readonly string[] =>
  names
    .filter((one) => one.dimension === dimension && one.category === code)
    .map(({ written }) => written)

/** The longer words of an indicator's name and their ends: of »politiledere« a table says »antal ledere«. */
const populationIn = (name: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(
    Object.values(name)
      .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
      .filter((word) => word.length >= shortest && !/^(kvinder|women|blandt|among)$/.test(word))
      .flatMap((word) =>
        Array.from({ length: word.length - shortest + 1 }, (_, from) => word.slice(from)),
      ),
  ),
]

/** Shorter ends of words than this say nothing. */
const shortest = 5
