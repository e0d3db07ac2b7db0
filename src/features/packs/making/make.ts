import type { Say } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { writeWorkbook } from '#kernel/sheets'
import { makePackPage, makePackPdf, makePackWord } from '#features/pack-papers'
import { annexOf } from '../content/annex.ts'
import { ministerPaper, packPaper } from '../content/paper.ts'
import type { PackSource } from '../content/source.ts'
import { installation } from '../installation.ts'
import type { Asked, MadeFile } from './schema.ts'
import { typeOf } from './schema.ts'

/** What a file is made from, besides what is said of this installation. */
export type Material = Omit<PackSource, 'origin' | 'warning'>

/** Makes one file of a snapshot, or of a draft. @throws PdfFault where the machine cannot make PDF. */
export async function makeFile(material: Material, asked: Asked): Promise<MadeFile> {
  const { language, paper, form } = asked
  const { plan, round, number } = material.head
  const stem = material.isDraft ? `${plan}-${round}-draft` : `${plan}-${round}-${number}`
  const name = `${stem}-${language}-${paper}.${form}`
  return { name, type: typeOf(asked), bytes: await makeBytes(material, asked) }
}

/** Whether everything in this installation is invented. */
export const isExercise = (): boolean => installation().isExercise

/** What a file says of the installation that it comes from: its address, and whether everything in it is invented. */
export interface Source {
  readonly origin: string
  readonly isExercise: boolean
}

/** This installation. */
export const ownSource = (): Source => ({ origin: installation().origin, isExercise: isExercise() })

/** The bytes of one file; told from which installation, where that is not this one. */
export async function makeBytes(
  material: Material,
  asked: Asked,
  { origin, isExercise: isInvented } = ownSource(),
): Promise<Uint8Array> {
  const say = speaker(asked.language)
  const warning = isInvented ? exerciseWarning(say) : null
  return bytesOf({ ...material, origin, warning }, say, asked)
}

/** Makes several, one after the other. */
export async function makeFiles(
  material: Material,
  all: readonly Asked[],
): Promise<readonly MadeFile[]> {
  const made = []
  for (const asked of all) made.push(await makeFile(material, asked))
  return made
}

const makers = { pdf: makePackPdf, docx: makePackWord, html: pageBytes } as const

function bytesOf(
  source: PackSource,
  say: Say,
  { paper, form }: Asked,
): Uint8Array | Promise<Uint8Array> {
  if (form === 'xlsx') return writeWorkbook(annexOf(source, say))
  return makers[form](paper === 'pack' ? packPaper(source, say) : ministerPaper(source, say))
}

const exerciseWarning = (say: Say) => ({
  word: say('packs.exercise'),
  explained: say('packs.exercise-explained'),
})

function pageBytes(paper: Parameters<typeof makePackPage>[0]): Uint8Array {
  return new TextEncoder().encode(makePackPage(paper))
}
