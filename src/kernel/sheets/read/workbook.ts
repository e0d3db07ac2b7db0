import type { Refused } from '#kernel/operations'
import { Refusal, refused } from '#kernel/operations'
import {
  ArchiveFault,
  entriesOf,
  folderOf,
  readXml,
  relationsPartOf,
  relationsReader,
  unpack,
} from '#kernel/zip'
import type { Budget, Entry, Fault, Listener, Relation } from '#kernel/zip'
import type { Limits } from '../limits.ts'
import { usualLimits } from '../limits.ts'
import { programReader, workbookReader } from './parts.ts'
import type { ReadSheet, ReadWorkbook } from './schema.ts'
import { sheetReader } from './sheet.ts'
import { stringsReader } from './strings.ts'
import { stylesReader } from './styles.ts'

/** An opened archive. */
interface Archive {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, Entry>
  readonly budget: Budget
}

/**
 * Reads a workbook (.xlsx), of whatever program; what it may not be or hold is refused, and then none of it
 * is read. Long workbooks are read piece by piece, so that others are served in between.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  asked: Partial<Limits> = {},
): Promise<ReadWorkbook | Refused> {
  const limits = { ...usualLimits, ...asked }
  try {
    return await read(bytes, limits)
  } catch (error) {
    if (error instanceof Refusal) return error.refusal
    if (error instanceof ArchiveFault) return refusalOf(error.fault, limits)
    throw error
  }
}

const codes: Readonly<Record<Exclude<Fault, 'bomb'>, string>> = {
  damaged: 'sheets-damaged',
  deep: 'sheets-damaged',
  locked: 'sheets-locked',
  entities: 'sheets-entities',
}

const refusalOf = (fault: Fault, { unpacked }: Limits): Refused =>
  fault === 'bomb'
    ? refused('sheets-bomb', { megabytes: Math.round(unpacked / 1024 / 1024) })
    : refused(codes[fault])

async function read(bytes: Uint8Array, limits: Limits): Promise<ReadWorkbook> {
  const archive = open(bytes, limits)
  const main = await mainPart(archive)
  const workbook = await listen(archive, main, workbookReader())
  const relations = await relationsOf(archive, main)
  const shared = await listen(archive, partOf(relations, 'sharedStrings'), stringsReader())
  const styles = await listen(archive, partOf(relations, 'styles'), stylesReader())
  const common = { strings: shared.strings, kinds: styles.kinds, since1904: workbook.since1904() }
  const cells = { left: limits.cells }
  const sheets: ReadSheet[] = []
  for (const { name, state, relation } of workbook.sheets) {
    const found = relations.find(({ id }) => id === relation)
    if (found?.kind !== 'worksheet') continue // a sheet that is a chart
    const reader = sheetReader({ ...common, name, limits, budget: cells })
    const { rows, merged, hiddenColumns } = await listen(archive, found.part, reader)
    sheets.push({ name, state, rows, merged, hiddenColumns })
  }
  const { program } = await listen(archive, 'docProps/app.xml', programReader())
  return { sheets, program: program() }
}

const isArchive = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte)

/** Excel's format before 2007; with a password, today's wears the same coat. */
const isOld = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)

const active = /(^|\/)(vbaproject|vbadata)|macrosheets\/|activex|\.(exe|dll|js|vbs)$/i

function open(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.byteLength > limits.packed) {
    const megabytes = Math.round(limits.packed / 1024 / 1024)
    throw new Refusal(refused('sheets-too-large', { megabytes }))
  }
  if (isOld(bytes)) throw new Refusal(refused('sheets-locked'))
  if (!isArchive(bytes)) throw new Refusal(refused('sheets-no-workbook'))
  const entries = entriesOf(bytes, limits)
  if (entries.some(({ name }) => active.test(name))) throw new Refusal(refused('sheets-macros'))
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return { bytes, entries: byName, budget: { left: limits.unpacked } }
}

/** The part that is the workbook itself; a workbook that carries macros says so even with none left. */
async function mainPart(archive: Archive): Promise<string> {
  const types: string[] = []
  await listen(archive, '[Content_Types].xml', {
    open: (_, { ContentType: type }) => void (type && types.push(type)),
  })
  if (types.some((type) => /macroenabled/i.test(type))) throw new Refusal(refused('sheets-macros'))
  const { relations } = await listen(archive, '_rels/.rels', relationsReader(''))
  const main = partOf(inside(relations), 'officeDocument')
  const isWorkbook = types.some((type) => /spreadsheetml\.sheet\.main/.test(type))
  if (main === '' || !isWorkbook || !archive.entries.has(main))
    throw new Refusal(refused('sheets-no-workbook'))
  return main
}

async function relationsOf(archive: Archive, main: string): Promise<readonly Relation[]> {
  const reader = relationsReader(folderOf(main))
  return inside((await listen(archive, relationsPartOf(main), reader)).relations)
}

const inside = (relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(({ isOutside }) => !isOutside)

const partOf = (relations: readonly Relation[], kind: string): string =>
  relations.find((relation) => relation.kind === kind)?.part ?? ''

/** Lets a listener hear a part; one that is not there says nothing. */
async function listen<Heard extends Listener>(
  { bytes, entries, budget }: Archive,
  part: string,
  listener: Heard,
): Promise<Heard> {
  const entry = entries.get(part)
  if (entry) await readXml(unpack(bytes, entry, budget), listener)
  return listener
}
