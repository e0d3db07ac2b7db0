import type { Texts } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
import { saidColumns } from './assessments.ts'
import type { ColumnKind, FileColumn } from './table.ts'
import { columnsOf } from './table.ts'
import type { FileSource } from './schema.ts'
import { licenceOf, permanentPage, publisherWords, sourceWords } from './source-words.ts'

const datatypes: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  number: 'decimal',
  whole: 'integer',
  'date-time': 'dateTime',
  address: 'anyURI',
}

/** A sentence of ours in both languages, as CSV on the Web writes texts. */
const inBoth = (key: `figures.${'column' | 'said'}-${string}`): Texts =>
  Object.fromEntries(languages.map((language) => [language, speaker(language)(key)]))

/**
 * What the table of values is, for programs: names, kinds and explanations of its columns, its key, its
 * source and its terms (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
export const describeTable = (source: FileSource): Readonly<Record<string, unknown>> => ({
  ...described(source, 'values.csv'),
  'dc:description': inValues(source.view.indicator.definition.population),
  tableSchema: {
    columns: columnsOf(source.reading.version.head.languages).map((column) => ({
      ...describeColumn(column, `figures.column-${column.about}`),
      ...(column.name === 'fact_id' || column.name === 'what' ? { required: true } : {}),
    })),
    primaryKey: 'fact_id',
  },
})

/** The same of the table of what the methods said. */
export const describeAssessments = (source: FileSource): Readonly<Record<string, unknown>> => ({
  ...described(source, 'assessments.csv'),
  'dc:description': inValues(inBoth('figures.said-table')),
  tableSchema: {
    columns: saidColumns.map((column) => describeColumn(column, `figures.said-${column.about}`)),
  },
})

/** What holds for every table of an indicator. */
function described(source: FileSource, url: string): Readonly<Record<string, unknown>> {
  const { say, view, day, exercise, reading } = source
  const licence = licenceOf(source)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': say.language }],
    // Of an earlier day it describes that day's table.
    url: reading.asOf.day === null ? url : `${url}?as-of=${reading.asOf.day}`,
    'dc:title': inValues(view.indicator.name),
    'dc:publisher': publisherWords(source),
    'dc:source': sourceWords(source),
    'dc:date': { '@value': day, '@type': 'xsd:date' },
    'dc:identifier': permanentPage(source),
    ...(licence ? { 'dc:rights': inValues(licence) } : {}),
    ...(exercise ? { 'rdfs:comment': say('figures.file-exercise') } : {}),
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
  }
}

/** A text in several languages as values of a common property. */
const inValues = (texts: Texts): readonly Readonly<Record<string, string>>[] =>
  Object.entries(texts).map(([language, text]) => ({ '@value': text, '@language': language }))

function describeColumn(
  { name, kind, language }: FileColumn,
  about: `figures.${'column' | 'said'}-${string}`,
) {
  return {
    name,
    titles: name,
    'dc:description': inValues(inBoth(about)),
    datatype: datatypes[kind],
    ...(language === undefined ? {} : { lang: language }),
  }
}
