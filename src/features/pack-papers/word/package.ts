const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const opc = 'http://schemas.openxmlformats.org/package/2006'

const types = [
  ['/word/document.xml', `${word}.document.main+xml`],
  ['/word/styles.xml', `${word}.styles+xml`],
  ['/word/fontTable.xml', `${word}.fontTable+xml`],
  ['/word/settings.xml', `${word}.settings+xml`],
  ['/word/header1.xml', `${word}.header+xml`],
  ['/word/footer1.xml', `${word}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
] as const

/** The part of a chart, by its place among them, below `word`. */
export const chartName = (place: number): string => `charts/chart${place + 1}.xml`

const chartNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => chartName(place))

const chartTypes = (count: number) =>
  chartNames(count).map(
    (name) =>
      [
        `/word/${name}`,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      ] as const,
  )

/** Which part is of which type (ISO 29500-2 10.1.2.2). */
export const typesOf = (charts: number): string =>
  `${declared}<Types xmlns="${opc}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ...types,
    ...chartTypes(charts),
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${declared}<Relationships xmlns="${opc}/relationships">${all
    .map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** What leads from the package to its parts. */
export const packageRelations = relations([
  [`${office}/officeDocument`, 'word/document.xml'],
  [`${opc}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/custom-properties`, 'docProps/custom.xml'],
])

const own = [
  [`${office}/styles`, 'styles.xml'],
  [`${office}/settings`, 'settings.xml'],
  [`${office}/header`, 'header1.xml'],
  [`${office}/footer`, 'footer1.xml'],
  [`${office}/fontTable`, 'fontTable.xml'],
] as const

/** The name by which the document knows one of its charts. */
export const chartRelation = (place: number): string => `rId${own.length + place + 1}`

/** What leads from the document to its own parts. */
export const documentRelations = (charts: number): string =>
  relations([...own, ...chartNames(charts).map((name) => [`${office}/chart`, name] as const)])
