import { operation } from '#kernel/operations'
import { keepHandedOut } from '#features/pack-digests'
import type { SnapshotKey } from '#features/snapshots'
import type { Choosing, RoundPlace } from './deviations/steps.ts'
import * as deviations from './deviations/steps.ts'
import { filed, filingPackage, metadataOf } from './making/filing.ts'
import { makeFile, makeFiles } from './making/make.ts'
import type { Asked } from './making/schema.ts'
import * as making from './making/steps.ts'

/** The coordinator looks what deviates now, and what was chosen of it. */
export const listDeviations = operation('list-deviations', (visit, place: RoundPlace) =>
  visit.read((tx) => deviations.readDeviations(tx, visit, place)),
)

/** The coordinator chooses which deviations stand first, and in which order. */
export const chooseDeviations = operation('choose-deviations', (visit, given: Choosing) =>
  visit.transaction((tx) => deviations.chooseDeviations(tx, visit, given)),
)

/** The snapshots of a round whose packs can be downloaded. */
export const listPacks = operation('list-packs', (visit, place: RoundPlace) =>
  visit.read((tx) => making.listPacks(tx, visit, place)),
)

/** One file of a snapshot, made now. */
export const downloadPack = operation(
  'download-pack',
  async (visit, { key, asked }: { readonly key: SnapshotKey; readonly asked: Asked }) => {
    const material = await visit.read((tx) => making.readMaterial(tx, visit, key))
    const file = await makeFile(material, asked)
    await keepHandedOut(visit, material, filed([asked], [file]))
    return file
  },
)

/** Several files of a snapshot, which somebody wants to fetch. */
export interface Wanted {
  readonly key: SnapshotKey
  readonly asked: readonly Asked[]
}

/** Several files of a snapshot, made now: to say how large each is. */
export const downloadPacks = operation('download-packs', async (visit, { key, asked }: Wanted) =>
  makeFiles(await visit.read((tx) => making.readMaterial(tx, visit, key)), asked),
)

/** Several files of a snapshot as one archive, with what a records system files them by. */
export const downloadFiling = operation(
  'download-filing',
  async (visit, { key, asked }: Wanted) => {
    const material = await visit.read((tx) => making.readMaterial(tx, visit, key))
    const files = await makeFiles(material, asked)
    await keepHandedOut(visit, material, filed(asked, files))
    return filingPackage(material, asked, files)
  },
)

/** Several files of a snapshot with what a records system files them by; the last is that. */
export const takePack = operation('take-pack', async (visit, { key, asked }: Wanted) => {
  const material = await visit.read((tx) => making.readMaterial(tx, visit, key))
  const files = await makeFiles(material, asked)
  await keepHandedOut(visit, material, filed(asked, files))
  return { head: material.head, files: [...files, metadataOf(material, filed(asked, files))] }
})

/** The coordinator looks at a draft of what would be frozen now. */
export const draftPack = operation(
  'draft-pack',
  async (visit, { place, asked }: { readonly place: RoundPlace; readonly asked: Asked }) =>
    makeFile(await visit.read((tx) => making.readDraftMaterial(tx, visit, place)), asked),
)
