import type { Budget, Entry, Fault, Listener, Relation } from '#kernel/zip'
import {
  ArchiveFault,
  entriesOf,
  folderOf,
  readXml,
  relationsPartOf,
  relationsReader,
  unpack,
} from '#kernel/zip'
import { Refusal, refused } from '#kernel/operations'
import type { Refused } from '#kernel/operations'
import type { WordLimits } from '../limits.ts'
import { usualWordLimits } from '../limits.ts'
import { spend } from '../story/pass-over.ts'
import type { Allowance } from '../story/state.ts'
import { refuseOtherArchives, refuseOtherFiles } from './kinds.ts'

/** An opened archive. */
export interface Archive {
  readonly bytes: Uint8Array
  /** Its parts by their names in small letters. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly budget: Budget
  readonly allowance: Allowance
  readonly limits: WordLimits
}

const deepest = 256

const isRead = (name: string): boolean => /\.(xml|rels)$/i.test(name)

/** Opens a Word document's archive; what it may not be is refused before anything is unpacked. */
export function openArchive(bytes: Uint8Array, limits: WordLimits): Archive {
  if (bytes.byteLength > limits.packed) throw new Refusal(tooLarge(limits.packed))
  refuseOtherFiles(bytes)
  const found = guarded(limits, '', () => entriesOf(bytes, limits, isRead))
  refuseOtherArchives(found.map(({ name }) => name))
  const entries = new Map(found.map((entry) => [entry.name.toLowerCase(), entry]))
  // Two parts of one name: what one program reads is not what another shows.
  if (entries.size < found.length) throw new Refusal(refused('word-damaged'))
  const [budget, allowance] = [{ left: limits.unpacked }, { left: limits.elements }]
  return { bytes, entries, budget, allowance, limits }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

const tooLarge = (most: number): Refused =>
  refused('word-too-large', { megabytes: megabytes(most) })

/** Why a file of so many bytes is not even read, or null. */
export const refuseSize = (bytes: number): Refused | null =>
  bytes > usualWordLimits.packed ? tooLarge(usualWordLimits.packed) : null

/** Says in words what is wrong with an archive or a part of it. */
function refusalOf(fault: Fault, limits: WordLimits, part: string): Refused {
  switch (fault) {
    case 'bomb':
      return refused('word-bomb', { megabytes: megabytes(limits.unpacked) })
    case 'locked':
      return refused('word-password')
    case 'entities':
      return refused('word-entities', { part })
    case 'deep':
      return refused('word-too-much')
    case 'damaged':
      return part === '' ? refused('word-damaged') : refused('word-broken-part', { part })
  }
}

function guarded<Result>(limits: WordLimits, part: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof ArchiveFault ? new Refusal(refusalOf(error.fault, limits, part)) : error
  }
}

/** Lets a listener hear a part; one that is not there says nothing. */
export async function listen<Heard extends Listener>(
  { bytes, entries, budget, allowance, limits }: Archive,
  part: string,
  listener: Heard,
): Promise<Heard> {
  const entry = entries.get(part.toLowerCase())
  if (!entry) return listener
  const counting: Listener = {
    ...listener,
    open: (name, attributes) => {
      spend(allowance)
      listener.open?.(name, attributes)
    },
  }
  try {
    await readXml(unpack(bytes, entry, budget), counting, deepest)
  } catch (error) {
    throw error instanceof ArchiveFault ? new Refusal(refusalOf(error.fault, limits, part)) : error
  }
  return listener
}

/** To what a part refers, by the relations' names. */
export async function relationsOf(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, Relation>> {
  const reader = relationsReader(folderOf(part))
  const { relations } = await listen(archive, relationsPartOf(part), reader)
  return new Map(relations.map((relation) => [relation.id, relation]))
}
