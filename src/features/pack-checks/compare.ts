import { PdfFault } from '#kernel/pdf'
import type { HandedOutFile } from '#features/pack-digests'
import { listHandedOut, madeOf, matching } from '#features/pack-digests'
import {
  changedParts,
  compareWith,
  pageDocument,
  pdfDocument,
  wordDocument,
} from '#features/pack-papers'
import type { Asked } from '#features/packs'
import { packFiles } from '#features/packs'
import type { Extracted, RestAsked, SnapshotsInstallation, Verified } from '#features/snapshots'
import { besideIn } from './beside.ts'
import { concluded, otherVersion } from './conclude.ts'
import { tellingWords } from './telling.ts'

const readers = [pageDocument, wordDocument, pdfDocument]

/**
 * The answer for a document: that it is a file which was handed out, byte for byte; or what of it is otherwise than in the
 * paper that it claims to be, which is made anew from its snapshot and read back. For marks alone for whom packs are not,
 * and where the machine cannot make the form.
 */
export const comparePack: SnapshotsInstallation['compareRest'] = async (asked) => {
  const { said, language } = asked
  const base = await baseOf(asked)
  if (!base) return concluded(asked, null, [])
  const file = matching(base.handedOut, said.bytes)
  if (file && isConfirmed(asked)) return asHandedOut(asked, file)
  const remade = []
  for (const one of packFiles.allFiles)
    if (one.form === said.form && one.language === language)
      remade.push(await remake(base.material, one, base.source))
  const made = remade.filter((one) => one !== null)
  const read = made.map((one) => one.read)
  const rest = compareWith(read, said, tellingWords(asked.leaves, language))
  const bytes = made[rest?.at ?? -1]?.bytes
  const changed = bytes ? await changedParts(said.form, bytes, said.bytes) : []
  const whole = concluded(asked, rest, changed)
  return file && whole.answer === 'identical' ? asHandedOut(asked, file) : whole
}

/**
 * Whether a digest is taken for what it says. One that a snapshot's file states is no proof: there its marks must hold
 * besides, and what this version made is made anew first.
 */
const isConfirmed = ({ visit, found, said }: RestAsked): boolean =>
  visit !== null ||
  (otherVersion(said) !== null && ['identical', 'figures-same'].includes(found.marks))

const asHandedOut = ({ found }: RestAsked, { at, version }: HandedOutFile): Verified => ({
  ...found,
  answer: 'identical',
  marks: 'identical',
  elsewhere: [],
  which: [],
  handedOut: { at, version },
})

async function baseOf({ visit, head, leaves, beside }: RestAsked) {
  if (visit)
    return visit.read(async (tx) => {
      const material = await packFiles.findMaterial(tx, visit, head)
      if (!material) return null
      const handedOut = await listHandedOut(tx, madeOf(material))
      return { material, source: packFiles.ownSource(), handedOut }
    })
  const told = besideIn(beside)
  if (!told) return null
  const material = packFiles.materialFrom({ head, leaves }, told.before, false)
  return { material, source: told.source, handedOut: told.handedOut }
}

async function remake(
  material: packFiles.Material,
  asked: Asked,
  source: packFiles.Source,
): Promise<{ readonly bytes: Uint8Array; readonly read: Extracted } | null> {
  const reader = readers.find(({ name }) => name === asked.form)
  if (!reader) return null
  try {
    const bytes = await packFiles.makeBytes(material, asked, source)
    const read = await reader.extract(bytes)
    return 'unreadable' in read ? null : { bytes, read }
  } catch (error) {
    if (error instanceof PdfFault) return null
    throw error
  }
}
