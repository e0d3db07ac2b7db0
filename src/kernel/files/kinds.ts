/** What may be stored: the ending of the name, and the media type it is sent with. */
export const kinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const
export type Kind = keyof typeof kinds

/** What the first bytes say a file is. */
export type Beginning = 'pdf' | 'png' | 'jpg' | 'archive' | 'text' | 'other'

const signatures: readonly (readonly [Beginning, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
]

/** Reads the first bytes; a text that is markup or a script is `other`. */
export function beginningOf(head: Uint8Array): Beginning {
  const found = signatures.find(([, bytes]) => bytes.every((byte, place) => head[place] === byte))
  if (found) return found[0]
  if (head.includes(0)) return 'other'
  const words = new TextDecoder().decode(head).trimStart()
  return /^(<|#!|MZ|%!|\{\\rtf)/.test(words) ? 'other' : 'text'
}

/** The ending of a name, in the spelling of `kinds`. */
export function endingOf(name: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return ending === 'jpeg' ? 'jpg' : ending
}

const textKinds: readonly string[] = ['csv', 'txt']

/** What a file is, if its bytes and its name say the same and it may be stored. */
export function kindOf(
  beginning: Beginning,
  ending: string,
  entries: readonly string[],
): Kind | undefined {
  const allowed = Object.keys(kinds).find((kind): kind is Kind => kind === ending)
  if (allowed === undefined) return undefined
  if (beginning === 'text') return textKinds.includes(ending) ? allowed : undefined
  const said = beginning === 'archive' ? documentOf(entries) : beginning
  return said === allowed ? allowed : undefined
}

/** Which document an archive is, by what its table of contents names. */
function documentOf(entries: readonly string[]): Kind | undefined {
  const holds = (name: string) => entries.includes(name)
  if (holds('[Content_Types].xml')) {
    if (holds('word/document.xml')) return 'docx'
    if (holds('xl/workbook.xml')) return 'xlsx'
    return holds('ppt/presentation.xml') ? 'pptx' : undefined
  }
  // An OpenDocument's first entry is `mimetype`; what it says is checked with its bytes.
  if (entries[0] === 'mimetype:text') return 'odt'
  return entries[0] === 'mimetype:spreadsheet' ? 'ods' : undefined
}

const active =
  /(^|\/)(vbaproject|vbadata)|macrosheets\/|^basic\/|^scripts\/|activex|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|com|scr|lnk|hta|html?|svg)$/i

/** Whether an archive carries macros, programs or pages. */
export const carriesPrograms = (entries: readonly string[]): boolean =>
  entries.some((name) => active.test(name))
