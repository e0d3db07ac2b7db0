import type { z } from 'zod'
import type { Finding, PackageRecord } from '#kernel/package'
import type { Fault, PackageFiles } from '#kernel/yaml'
import { readPackageFolder, schemaFaults } from '#kernel/yaml'
import type { Parts, PlanContent } from './content.ts'
import { packageDigest } from './content.ts'
import { headSchema } from './head.ts'
import type { Bearer } from './ids.ts'
import { bearers, danglingReferences, duplicateIds } from './ids.ts'
import { missingLanguages } from './languages.ts'
import type { LintFinding } from './lint.ts'
import { lint } from './lint.ts'
import type { NamedRecord } from './named.ts'
import { nameOf } from './named.ts'

/** A finding at its place in the files, with the record that it is about if that is one and has an id. */
export interface PlacedFinding extends Fault {
  readonly record?: NamedRecord
}

/** A package as it was found: valid packages have content and a digest, invalid ones have neither. */
export type CheckedPackage = ValidPackage | InvalidPackage

export interface ValidPackage {
  readonly valid: true
  readonly content: PlanContent
  readonly digest: string
  readonly findings: readonly PlacedFinding[]
  /** Where a finding of the record's stands in the files. */
  readonly place: (finding: Finding) => PlacedFinding
}

export interface InvalidPackage {
  readonly valid: false
  readonly findings: readonly PlacedFinding[]
}

/** Reads a folder and says all that is wrong with it and all that cannot be followed up. Needs no database. */
export async function checkPackage(folder: string, parts: Parts): Promise<CheckedPackage> {
  return checkFiles(await readPackageFolder(folder), parts)
}

/** The same for files that were read already. */
export function checkFiles(files: PackageFiles, parts: Parts): CheckedPackage {
  const place = (finding: LintFinding): PlacedFinding => placed(finding, files)
  const { content, faults } = parse(files, parts)
  if (!content) return invalid([...faults, ...duplicateIds(bearersIn(files)).map(place)])
  const wrong = [
    ...missingLanguages(content, parts),
    ...duplicateIds(bearers(content, parts)),
    ...danglingReferences(content, parts),
  ]
  // Rules read what holds together; what does not would only be reported twice.
  const findings = (wrong.length > 0 ? wrong : lint(content, parts)).map(place)
  if (findings.some(({ severity }) => severity === 'error')) return invalid(findings)
  const digest = packageDigest(content)
  return { valid: true, content, digest, findings: inOrder(findings), place }
}

const invalid = (findings: readonly PlacedFinding[]): InvalidPackage => ({
  valid: false,
  findings: inOrder(findings),
})

interface Parsed {
  readonly content: PlanContent | null
  readonly faults: readonly PlacedFinding[]
}

/** What files and schemas give: content, or what keeps it from being one. */
function parse(files: PackageFiles, parts: Parts): Parsed {
  const head = headSchema.safeParse(files.plan)
  const sections = new Map<string, readonly PackageRecord[]>()
  const faults: PlacedFinding[] = [...files.faults, ...unknownSections(files, parts)]
  // A plan.yaml that could not be read was reported already, not each of its fields as missing.
  const isHeadRead = Object.keys(files.plan).length > 0 || files.faults.length === 0
  if (!head.success && isHeadRead) faults.push(...schemaErrors(files, 'plan', null, head.error))
  for (const { section, schema } of parts) {
    const records = (files.sections.get(section) ?? []).map((raw, index) => {
      const record = schema.safeParse(raw)
      if (record.success) return record.data
      faults.push(...schemaErrors(files, section, index, record.error))
      return undefined
    })
    sections.set(
      section,
      records.filter((record) => record !== undefined),
    )
  }
  const complete = head.success && faults.length === 0
  return { content: complete ? { head: head.data, sections } : null, faults }
}

const unknownSections = (files: PackageFiles, parts: Parts): readonly PlacedFinding[] =>
  [...files.sections.keys()]
    .filter((section) => !parts.some((part) => part.section === section))
    .map((section) => placed({ ...unknown, section, values: { given: section } }, files))

const unknown = { code: 'unknown-section', severity: 'error', index: null, pointer: '' } as const

function schemaErrors(
  files: PackageFiles,
  section: string,
  index: number | null,
  error: z.ZodError,
): readonly PlacedFinding[] {
  const raw = index === null ? files.plan : (files.sections.get(section)?.[index] ?? {})
  return schemaFaults(error, raw).map((fault) =>
    placed({ ...fault, severity: 'error', section, index }, files),
  )
}

/** The ids of the records as the files give them, also of those that are otherwise wrong. */
const bearersIn = (files: PackageFiles): readonly Bearer[] =>
  [...files.sections].flatMap(([section, records]) =>
    records.flatMap(({ id }, index) =>
      typeof id === 'string' ? [{ id, section, index, pointer: '/id' }] : [],
    ),
  )

function placed(
  finding: LintFinding,
  files: Pick<PackageFiles, 'sections' | 'where'>,
): PlacedFinding {
  const { code, severity, section, index, pointer, values, onAll } = finding
  const told = onAll === undefined ? values : { ...values, section, onAll }
  const place = { code, severity, ...files.where(section, index, pointer), values: told }
  const record = index === null ? null : nameOf(files.sections.get(section)?.[index] ?? {})
  return record === null ? place : { ...place, record }
}

const inOrder = (faults: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  faults.toSorted(
    (one, other) =>
      compare(one.file, other.file) || one.line - other.line || compare(one.path, other.path),
  )

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
