import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { writeYaml } from '#kernel/yaml'
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

/** What people recorded, by section, as files beside a package: a package is read without them. */
export function recordedFiles(
  recorded: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>,
): ReadonlyMap<string, string> {
  return new Map(
    [...recorded].map(([section, records]) => [
      `${fileName(section)}.json`,
      `${JSON.stringify({ [section]: records }, null, 2)}\n`,
    ]),
  )
}

/** Writes files into a folder, which is made if need be. One that holds anything already is refused. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<Refused | null> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) return refused('folder-not-empty', { folder })
  for (const [name, content] of files) await writeFile(join(folder, name), content, { flag: 'wx' })
  return null
}
