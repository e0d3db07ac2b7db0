import { PdfFault } from '#kernel/pdf'
import { compareWith, pageDocument, pdfDocument, wordDocument } from '#features/pack-papers'
import type { Asked } from '#features/packs'
import { packFiles } from '#features/packs'
import type { Extracted, RestAsked, SnapshotsInstallation } from '#features/snapshots'
import { besideIn } from './beside.ts'

const readers = [pageDocument, wordDocument, pdfDocument]

/**
 * What of a document is otherwise than in the paper that it claims to be, which is made anew from its snapshot and read
 * back. Null for whom packs are not, and where the machine cannot make the form.
 */
export const comparePack: SnapshotsInstallation['compareRest'] = async (asked) => {
  const { said, language } = asked
  const found = await materialOf(asked)
  if (!found) return null
  const remade = []
  for (const file of packFiles.allFiles)
    if (file.form === said.form && file.language === language)
      remade.push(await remake(found.material, file, found.isExercise))
  return compareWith(
    remade.filter((one) => one !== null),
    said,
  )
}

async function materialOf({ visit, head, leaves, beside }: RestAsked) {
  const { plan, round, number } = head
  if (visit) {
    const material = await visit.read((tx) =>
      packFiles.findMaterial(tx, visit, { plan, round, number }),
    )
    return material && { material, isExercise: packFiles.isExercise() }
  }
  const told = besideIn(beside)
  if (!told) return null
  return {
    material: packFiles.materialFrom({ head, leaves }, told.before, false),
    isExercise: told.isExercise,
  }
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
