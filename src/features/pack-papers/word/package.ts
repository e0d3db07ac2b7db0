const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const opc = 'http://schemas.openxmlformats.org/package/2006'

const types = [
  ['/word/document.xml', `${word}.document.main+xml`],
  ['/word/styles.xml', `${word}.styles+xml`],
  ['/word/settings.xml', `${word}.settings+xml`],
  ['/word/header1.xml', `${word}.header+xml`],
  ['/word/footer1.xml', `${word}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
] as const

/** Which part is of which type (ISO 29500-2 10.1.2.2). */
export const typesOf = `${declared}<Types xmlns="${opc}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join('')}</Types>`

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${declared}<Relationships xmlns="${opc}/relationships">${all
    .map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** What leads from the package to its parts, and from the document to its own. */
export const relationsOf = {
  package: relations([
    [`${office}/officeDocument`, 'word/document.xml'],
    [`${opc}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${office}/custom-properties`, 'docProps/custom.xml'],
  ]),
  document: relations([
    [`${office}/styles`, 'styles.xml'],
    [`${office}/settings`, 'settings.xml'],
    [`${office}/header`, 'header1.xml'],
    [`${office}/footer`, 'footer1.xml'],
  ]),
}
