import { readdir } from 'node:fs/promises'
import { readSource, reasonOf } from './source.ts'
import { readYamlFile, type YamlFile } from './file.ts'
import { fault, pointerSteps, pointerTo, type Fault, type Place } from './fault.ts'
import { isList, isRecord, type RawRecord } from './raw.ts'

/** A whole package is a few megabytes at most. */
const largestPackage = 25_000_000
const planFile = 'plan.yaml'

/** A plan's package as its files say it, before any schema. */
export interface PackageFiles {
  /** The record of plan.yaml; empty if it could not be read. */
  readonly plan: RawRecord
  /** The records of each section in the order of the files' names. */
  readonly sections: ReadonlyMap<string, readonly RawRecord[]>
  /** What kept files from being read; any of them refuses the package. */
  readonly faults: readonly Fault[]
  /**
   * Where something stands: a section's name or `plan`, the record's place in it from 0 (null: the
   * section itself), and a JSON Pointer within the record. What is missing stands where it should be.
   */
  where(section: string, index: number | null, pointer?: string): Place
}

interface Origin {
  readonly file: YamlFile
  readonly steps: readonly string[]
}

/** Where each section first stands, with or without records; and where each of its records does. */
interface Origins {
  readonly sections: Map<string, Origin>
  readonly records: Map<string, Origin[]>
}

/** Reads every `*.yaml` of a folder: plan.yaml is one record, each other file maps sections to records. */
export async function readPackageFolder(folder: string): Promise<PackageFiles> {
  const faults: Fault[] = []
  const sections = new Map<string, RawRecord[]>()
  const origins: Origins = { sections: new Map(), records: new Map() }
  let plan: RawRecord = {}

  for await (const file of readFiles(folder, faults)) {
    faults.push(...file.faults)
    if (file.file !== planFile) collect(file, { sections, origins, faults })
    else if (isRecord(file.raw)) plan = file.raw
    else if (file.faults.length === 0) faults.push(fault('not-a-mapping', placeIn(file, [])))
    if (file.file === planFile) origins.sections.set('plan', { file, steps: [] })
  }
  return { plan, sections, faults, where: (...place) => whereIn(origins, ...place) }
}

async function* readFiles(folder: string, faults: Fault[]): AsyncGenerator<YamlFile> {
  let size = 0
  for (const file of await namesIn(folder, faults)) {
    const source = await readSource(folder, file)
    if (typeof source !== 'string') {
      faults.push(source)
      continue
    }
    size += source.length
    if (size > largestPackage) {
      faults.push(fault('package-too-large', top(file), { limit: largestPackage / 1_000_000 }))
      return
    }
    yield readYamlFile(file, source)
  }
}

const top = (file: string): Place => ({ file, line: 1, path: '' })

/** The package's files, plan.yaml first. A name that nearly fits is a fault, or its records would be missed silently. */
async function namesIn(folder: string, faults: Fault[]): Promise<readonly string[]> {
  const all = await readdir(folder).catch((error: unknown) => {
    faults.push(fault('folder-unreadable', top(planFile), { folder, reason: reasonOf(error) }))
    return null
  })
  if (!all) return []
  for (const file of all.filter(isNearly)) {
    const shown = readable(file)
    faults.push(fault('file-name', top(shown), { file: shown }))
  }
  const names = all.filter((name) => isName(name) && name !== planFile).sort()
  if (all.includes(planFile)) return [planFile, ...names]
  faults.push(fault('file-missing', top(planFile), { file: planFile }))
  return names
}

const isName = (name: string): boolean => name.endsWith('.yaml') && name === readable(name)

const isNearly = (name: string): boolean => /\.ya?ml$/i.test(name) && !isName(name)

/** A file's name without what would upset a terminal or stand for a byte that is no sign. */
const readable = (name: string): string => name.replaceAll(/[\p{Cc}\ufffd]/gu, '?')

const placeIn = (file: YamlFile, steps: readonly string[]): Place => ({
  file: file.file,
  line: file.lineOf(steps),
  path: pointerTo(steps),
})

interface Collection {
  readonly sections: Map<string, RawRecord[]>
  readonly origins: Origins
  readonly faults: Fault[]
}

function collect(file: YamlFile, { sections, origins, faults }: Collection): void {
  if (file.raw === null && file.faults.length > 0) return
  if (!isRecord(file.raw)) {
    faults.push(fault('not-a-mapping', placeIn(file, [])))
    return
  }
  const isRead = file.faults.length === 0 // what could not be read stands there as null
  for (const [section, records] of Object.entries(file.raw)) {
    if (section === 'plan') {
      faults.push(fault('unknown-section', placeIn(file, [section]), { given: section }))
      continue
    }
    if (!isList(records)) {
      if (isRead) faults.push(fault('not-a-list', placeIn(file, [section]), { key: section }))
      continue
    }
    const [known, places] = [sections.get(section) ?? [], origins.records.get(section) ?? []]
    for (const [index, record] of records.entries()) {
      const steps = [section, String(index)]
      if (isRecord(record)) {
        known.push(record)
        places.push({ file, steps })
      } else if (isRead) faults.push(fault('record-not-a-mapping', placeIn(file, steps)))
    }
    sections.set(section, known)
    origins.records.set(section, places)
    if (!origins.sections.has(section)) origins.sections.set(section, { file, steps: [section] })
  }
}

function whereIn(
  { sections, records }: Origins,
  section: string,
  index: number | null,
  pointer = '',
): Place {
  const own = index === null ? undefined : records.get(section)?.[index]
  const origin = own ?? sections.get(section)
  return origin ? placeIn(origin.file, [...origin.steps, ...pointerSteps(pointer)]) : top(planFile)
}
