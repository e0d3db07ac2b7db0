import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { reasonOf, writeYaml } from '#kernel/yaml'
import type { Parts, PlanContent } from './content.ts'
import { headSchema } from './head.ts'
import { arranged, figureKeys } from './shape.ts'

/** The files of a package, by name: plan.yaml, and one file for each section that has records. */
export function packageFiles(
  { head, sections }: PlanContent,
  parts: Parts,
): ReadonlyMap<string, string> {
  const files = new Map([['plan.yaml', yamlOf(headSchema, head)]])
  for (const { section, schema } of parts) {
    const records = sections.get(section) ?? []
    if (records.length === 0) continue
    const content = { [section]: records.map((record) => arranged(schema, record)) }
    files.set(`${fileName(section)}.yaml`, writeYaml(content, { plainNumbers: figureKeys(schema) }))
  }
  return files
}

const yamlOf = (schema: z.ZodType, record: unknown): string =>
  writeYaml(arranged(schema, record), { plainNumbers: figureKeys(schema) })

/** `sourceIssues` → `source-issues` */
const fileName = (section: string): string =>
  section.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What people recorded, by section, as files in a folder beside a package: a package is read without them. */
export function recordedFiles(
  recorded: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>,
): ReadonlyMap<string, string> {
  return new Map(
    [...recorded].map(([section, records]) => [
      `recorded/${fileName(section)}.json`,
      `${JSON.stringify({ [section]: records }, null, 2)}\n`,
    ]),
  )
}

/**
 * Writes files into a folder, which is made if need be; a name may have a folder of its own, `recorded/x`.
 * A folder that holds anything already is refused. What cannot be written whole is not written at all.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<Refused | null> {
  let made: string | undefined
  try {
    made = await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length > 0) return refused('folder-not-empty', { folder })
  } catch (error) {
    return refused('folder-unwritable', { folder, reason: reasonOf(error) })
  }
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content, { flag: 'wx' })
    }
    return null
  } catch (error) {
    const left =
      made === undefined ? (await readdir(folder)).map((name) => join(folder, name)) : [made]
    for (const path of left) await rm(path, { recursive: true, force: true })
    return refused('folder-unwritable', { folder, reason: reasonOf(error) })
  }
}
