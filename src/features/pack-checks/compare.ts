import { PdfFault } from '#kernel/pdf'
import type { HandedOutFile } from '#features/pack-digests'
import { listHandedOut, madeOf, matching } from '#features/pack-digests'
import { compareWith, pageDocument, pdfDocument, wordDocument } from '#features/pack-papers'
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
  if (!base) return concluded(asked, null)
  const file = matching(base.handedOut, said.bytes)
  if (file && isConfirmed(asked)) return asHandedOut(asked, file)
  const remade = []
  for (const one of packFiles.allFiles)
    if (one.form === said.form && one.language === language)
      remade.push(await remake(base.material, one, base.isExercise))
  const read = remade.filter((one) => one !== null)
  const whole = concluded(asked, compareWith(read, said, tellingWords(asked.leaves, language)))
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
      return { material, isExercise: packFiles.isExercise(), handedOut }
    })
  const told = besideIn(beside)
  if (!told) return null
  const material = packFiles.materialFrom({ head, leaves }, told.before, false)
  return { material, isExercise: told.isExercise, handedOut: told.handedOut }
}

async function remake(
  material: packFiles.Material,
  asked: Asked,
  isExercise: boolean,
): Promise<Extracted | null> {
  const reader = readers.find(({ name }) => name === asked.form)
  if (!reader) return null
  try {
    const read = await reader.extract(await packFiles.makeBytes(material, asked, isExercise))
    return 'unreadable' in read ? null : read
  } catch (error) {
    if (error instanceof PdfFault) return null
    throw error
  }
}
