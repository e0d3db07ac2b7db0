import { unzipped } from '#test/archives'
import { compoundFile } from '#test/compound-files'
import { head, p, row, written, zip } from './ministry-documents/index.ts'

const plain = {
  title: 'Implementeringsplan 2027',
  author: 'Rikke Vindrose',
  saved: '2027-01-18T09:12:00Z',
  look: { font: 'Calibri', colour: '1F3864' },
  header: 'ØVELSE – opdigtede oplysninger',
  footer: 'ØVELSE – opdigtede oplysninger',
}

/** A small plan with nothing wrong: two activities in one table. */
export const soundDocument = (): Buffer =>
  written({
    ...plain,
    blocks: [
      p('Implementeringsplan 2027', { style: 'Titel' }),
      {
        widths: [700, 4200, 1600, 1600, 1500],
        rows: [
          head(['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist', 'Måltal'], 'D9E2F3'),
          row(['1', 'Holde et seminar for kontaktpersoner.', 'HR', '30.09.27', '1']),
          row(['2', 'Måle kendskabet til politikken.', 'HR', 'ultimo 2027', '80 pct.']),
        ],
      },
    ],
  }).bytes

type Parts = Readonly<Record<string, string | undefined>>

/** The small plan with parts of it written anew, added, or (undefined) taken out. */
function changed(parts: (before: ReadonlyMap<string, string>) => Parts): Buffer {
  const before = unzipped(soundDocument())
  const files = new Map(before)
  for (const [name, text] of Object.entries(parts(before)))
    if (text === undefined) files.delete(name)
    else files.set(name, text)
  return zip(files)
}

const document = 'word/document.xml'
const relations = 'word/_rels/document.xml.rels'
const types = '[Content_Types].xml'

const within = (text: string | undefined, place: string, more: string): string =>
  (text ?? '').replace(place, () => `${more}${place}`)

function typed(before: ReadonlyMap<string, string>, type: string): string {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return (before.get(types) ?? '').replace(main, type)
}

const outside = 'https://example.com/plan'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relation = (kind: string, target: string): string =>
  `<Relationship Id="rIdOutside" Type="${related}/${kind}" Target="${target}" TargetMode="External"/>`

/** Word's own blank table or picture, and no text that anybody could read. */
const scan = (): Buffer =>
  written({
    ...plain,
    header: '',
    footer: '',
    blocks: [p('', { isPicture: true }), p('', { isPicture: true })],
  }).bytes

const bomb = (): string => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const value = level === 0 ? 'øvelse' : `&e${level - 1};`.repeat(10)
    return `<!ENTITY e${level} "${value}">`
  })
  return `<!DOCTYPE w [${levels.join('')}]>`
}

const declared = (before: ReadonlyMap<string, string>, type: string, words: string): string =>
  (before.get(document) ?? '')
    .replace('?>', () => `?>${type}`)
    .replace('<w:body>', () => `<w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)

const nested = (depth: number): string =>
  `${'<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

/** Files that are not to be read, by what is wrong with them. Each is made anew; none is larger than a few hundred KB. */
export const brokenDocuments = {
  empty: () => Buffer.alloc(0),
  plainText: () => Buffer.from('Implementeringsplan 2027\r\n1. Seminar, HR, ultimo 2027\r\n'),
  pdf: () =>
    Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  renamedArchive: () => zip(new Map([['plan.txt', 'Implementeringsplan 2027']])),
  workbook: () =>
    zip(
      new Map([
        [
          types,
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ],
        ['xl/workbook.xml', '<workbook/>'],
      ]),
    ),
  /** A document with macros that says so (.docm). */
  macros: () =>
    changed((before) => ({
      [types]: typed(before, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'word/vbaProject.bin': 'Attribute VB_Name = "ThisDocument"',
    })),
  /** The same, renamed so that only the part tells. */
  hiddenMacros: () =>
    changed(() => ({ 'word/vbaProject.bin': 'Attribute VB_Name = "ThisDocument"' })),
  /** A template that Word would fetch from a stranger on opening. */
  outsideTemplate: () =>
    changed(() => ({
      'word/_rels/settings.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('attachedTemplate', `${outside}.dotm`)}</Relationships>`,
    })),
  /** A picture that is fetched from elsewhere when somebody looks. */
  outsidePicture: () =>
    changed((before) => ({
      [relations]: within(
        before.get(relations),
        '</Relationships>',
        relation('image', `${outside}.png`),
      ),
    })),
  entityBomb: () => changed((before) => ({ [document]: declared(before, bomb(), '&e8;') })),
  outsideEntity: () =>
    changed((before) => ({
      [document]: declared(
        before,
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '&x;',
      ),
    })),
  /** A hundred megabytes of blanks in a few hundred kilobytes. */
  archiveBomb: () =>
    changed((before) => ({
      [document]: within(before.get(document), '</w:body>', ' '.repeat(100 * 1024 * 1024)),
    })),
  deep: () =>
    changed((before) => ({ [document]: within(before.get(document), '<w:sectPr>', nested(5000)) })),
  unbalanced: () =>
    changed((before) => ({ [document]: (before.get(document) ?? '').replace('</w:tbl>', '') })),
  withoutDocument: () => changed(() => ({ [document]: undefined })),
  truncated: () => soundDocument().subarray(0, 2000),
  locked: () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
  oldWord: () => compoundFile('WordDocument', '1Table'),
  scan,
} as const satisfies Readonly<Record<string, () => Buffer>>
