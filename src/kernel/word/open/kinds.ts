import { Refusal, refused } from '#kernel/operations'

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const archive = [0x50, 0x4b, 3, 4]
/** The container of Office before 2007, and of today's files with a password ([MS-CFB] 2.2). */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Refuses what is no archive at all, by what its first bytes and the names in it say. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw new Refusal(refused('word-empty'))
  if (startsWith(bytes, archive)) return
  if (!startsWith(bytes, compound)) throw new Refusal(refused('word-no-document'))
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string): boolean => names.includes(name, 0, 'utf16le')
  if (holds('EncryptedPackage')) throw new Refusal(refused('word-password'))
  throw new Refusal(refused(holds('WordDocument') ? 'word-old-format' : 'word-no-document'))
}

const active =
  /(^|\/)(vbaproject|vbadata)|macrosheets\/|activex|\.(exe|dll|js|vbs|bat|cmd|ps1|jar|com|scr|lnk|hta)$/i

/** Refuses an archive by the names of its parts. */
export function refuseOtherArchives(names: readonly string[]): void {
  if (names.some((name) => active.test(name))) throw new Refusal(refused('word-macros'))
  if (!names.some((name) => /^\[content_types\]\.xml$/i.test(name)))
    throw new Refusal(refused('word-other-archive'))
}

/** Refuses an Office file by what it says its parts are. */
export function refuseOtherOffice(types: readonly string[]): void {
  if (types.some((type) => /macroenabled|vbaproject/i.test(type)))
    throw new Refusal(refused('word-macros'))
  if (types.some((type) => /wordprocessingml\.(document|template)\.main\+xml/i.test(type))) return
  const isOffice = types.some((type) => /spreadsheetml|presentationml|ms-visio/i.test(type))
  throw new Refusal(refused(isOffice ? 'word-other-office' : 'word-other-archive'))
}
