import type { Texts } from '#kernel/i18n'
import { languages, speaker } from '#kernel/i18n'
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
const inBoth = (key: `figures.column-${string}`): Texts =>
  Object.fromEntries(languages.map((language) => [language, speaker(language)(key)]))

/**
 * What the table of values is, for programs: names, kinds and explanations of its columns, its key, its
 * source and its terms (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
export function describeTable(source: FileSource): Readonly<Record<string, unknown>> {
  const { say, reading, view, day, exercise } = source
  const { name, definition } = view.indicator
  const licence = licenceOf(source)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': say.language }],
    url: 'values.csv',
    'dc:title': inValues(name),
    'dc:description': inValues(definition.population),
    'dc:publisher': publisherWords(source),
    'dc:source': sourceWords(source),
    'dc:date': { '@value': day, '@type': 'xsd:date' },
    'dc:identifier': permanentPage(source),
    ...(licence ? { 'dc:rights': inValues(licence) } : {}),
    ...(exercise ? { 'rdfs:comment': say('figures.file-exercise') } : {}),
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columnsOf(reading.version.head.languages).map(describeColumn),
      primaryKey: 'fact_id',
    },
  }
}

/** A text in several languages as values of a common property. */
const inValues = (texts: Texts): readonly Readonly<Record<string, string>>[] =>
  Object.entries(texts).map(([language, text]) => ({ '@value': text, '@language': language }))

function describeColumn({ name, about, kind, language }: FileColumn) {
  return {
    name,
    titles: name,
    'dc:description': inValues(inBoth(`figures.column-${about}`)),
    datatype: datatypes[kind],
    ...(language === undefined ? {} : { lang: language }),
    ...(name === 'fact_id' || name === 'what' ? { required: true } : {}),
  }
}
