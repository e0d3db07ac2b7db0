import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the repository: its path from the root, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const foreign = new Set(['node_modules', '.git', 'data', 'data-exercise'])

/** The paths of all files below a folder, sorted, without what is installed or kept there by a running Varde. */
export function listFiles(folder = ''): readonly string[] {
  const paths: string[] = []
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory() && !foreign.has(path)) paths.push(...listFiles(path))
    if (entry.isFile()) paths.push(path)
  }
  return paths.sort()
}

/** All files below a folder whose path matches, with their texts. */
export function listSources(folder: string, matching = /\.ts$/): readonly Source[] {
  return listFiles(folder)
    .filter((path) => matching.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Whether a file is a test or serves tests only. */
export const isTest = ({ path }: Pick<Source, 'path'>): boolean =>
  /^test\/|\.(test|fixture)\.ts$/.test(path)

/** The slice that a file of a feature belongs to. */
export const sliceOf = (path: string): string | undefined =>
  /^src\/features\/([^/]+)\//.exec(path)?.[1]

/** How many lines a file has. */
export const countLines = ({ text }: Source): number => text.split('\n').length - 1
