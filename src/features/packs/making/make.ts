import type { Say } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { makePackPage, makePackPdf, makePackWord } from '#features/pack-papers'
import { ministerPaper, packPaper } from '../content/paper.ts'
import type { PackSource } from '../content/source.ts'
import { installation } from '../installation.ts'
import type { Asked, MadeFile } from './schema.ts'
import { typeOf } from './schema.ts'

/** What a file is made from, besides what is said of this installation. */
export type Material = Omit<PackSource, 'origin' | 'warning'>

/** Makes one file of a snapshot, or of a draft. @throws PdfFault where the machine cannot make PDF. */
export async function makeFile(material: Material, asked: Asked): Promise<MadeFile> {
  const { language, paper: kind, form } = asked
  const say = speaker(language)
  const { origin, isExercise } = installation()
  const source = { ...material, origin, warning: isExercise ? exerciseWarning(say) : null }
  const paper = kind === 'pack' ? packPaper(source, say) : ministerPaper(source, say)
  const { plan, round, number } = material.head
  const stem = material.isDraft ? `${plan}-${round}-draft` : `${plan}-${round}-${number}`
  const name = `${stem}-${language}-${kind}.${form}`
  const bytes = { pdf: makePackPdf, docx: makePackWord, html: pageBytes }[form]
  return { name, type: typeOf(asked), bytes: await bytes(paper) }
}

const exerciseWarning = (say: Say) => ({
  word: say('packs.exercise'),
  explained: say('packs.exercise-explained'),
})

const pageBytes = (paper: Parameters<typeof makePackPage>[0]): Uint8Array =>
  new TextEncoder().encode(makePackPage(paper))
