import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readPackageFolder } from '#kernel/yaml'
import type { Directory, KnownOrganisation } from '#features/word-readings'
import { owners } from '#features/word-readings'

const texts = z.record(z.string(), z.string())
const organisation = z.object({
  id: z.string(),
  kind: z.string(),
  parent: z.string().optional(),
  name: texts,
  shortName: texts.optional(),
})

/** The folders of the plan packages in a folder. */
export async function packagesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
}

/** A directory of the organisations that some plan packages name; the first to name one is believed. */
export async function directoryOfPackages(folders: readonly string[]): Promise<Directory> {
  const known = new Map<string, KnownOrganisation>()
  for (const folder of folders) {
    const { sections } = await readPackageFolder(folder)
    for (const raw of sections.get('organisations') ?? []) {
      const { success, data } = organisation.safeParse(raw)
      if (success && !known.has(data.id)) known.set(data.id, knownOf(data))
    }
  }
  return owners.directoryOf([...known.values()])
}

function knownOf({ id, kind, parent, name }: z.infer<typeof organisation>): KnownOrganisation {
  return {
    code: id,
    parent: parent ?? null,
    isAuthority: kind === 'authority' || kind === 'agency',
    names: Object.values(name),
  }
}
