import { createHash } from 'node:crypto'
import { pack } from '#kernel/zip'
import { contentsOf } from '#features/snapshots'
import { installation } from '../installation.ts'
import type { Material } from './make.ts'
import type { Asked, MadeFile } from './schema.ts'

/** A file that was made, and what it was asked for as. */
export type Filed = MadeFile & { readonly asked: Asked }

/** Puts files beside what they were asked for as: both stand in one order. */
export const filed = (asked: readonly Asked[], files: readonly MadeFile[]): readonly Filed[] =>
  files.flatMap((file, place) => {
    const one = asked[place]
    return one ? [{ ...file, asked: one }] : []
  })

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a PDF is made to conform to. It is no PDF/A: whoever must archive one converts it. */
const standardOf = ({ form }: Asked): string | null => (form === 'pdf' ? 'PDF/UA-1' : null)

/** Plan, round and snapshot, as they begin the name of every file; the language where there is only one. */
function stemOf({ head: { plan, round, number } }: Material, files: readonly Filed[]): string {
  const languages = [...new Set(files.map(({ asked }) => asked.language))]
  return [plan, round, number, ...(languages.length === 1 ? languages : [])].join('-')
}

/** What a records system files a pack by: its case, its root, and each file with its digest. */
export function metadataOf(material: Material, files: readonly Filed[]): MadeFile {
  const { head, leaves } = material
  const facts = leaves.flatMap(({ fact }) => fact ?? [])
  const says = {
    format: 'varde-filing-1',
    title: contentsOf(facts, 'snapshot')[0]?.title ?? null,
    plan: head.plan,
    round: head.round,
    snapshot: head.number,
    caseNumber: head.caseNumber,
    frozenAt: head.frozenAt.toISOString(),
    root: head.root,
    exercise: installation().isExercise,
    madeBy: installation().origin,
    files: files.map(({ name, type, bytes, asked }) => ({
      name,
      paper: asked.paper,
      language: asked.language,
      mediaType: type,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      conformsTo: standardOf(asked),
    })),
  }
  return {
    name: `${stemOf(material, files)}-metadata.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(says, null, 2)}\n`),
  }
}

/** Files and their metadata as one archive. */
export function filingPackage(
  material: Material,
  asked: readonly Asked[],
  made: readonly MadeFile[],
): MadeFile {
  const files = filed(asked, made)
  const parts = [...files, metadataOf(material, files)]
  return {
    name: `${stemOf(material, files)}.zip`,
    type: 'application/zip',
    bytes: pack(parts),
  }
}
