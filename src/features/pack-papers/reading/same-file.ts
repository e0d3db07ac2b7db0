import { ArchiveFault, entriesOf, unpack } from '#kernel/zip'

const limits = { unpacked: 256 * 1024 * 1024, entries: 2000, ratio: 400 }

/**
 * In which of its parts a file is otherwise than one that was made anew: none may be named where the form has no parts;
 * null where both are the same, byte for byte. Of a Word document each part counts, however they were packed.
 */
export async function changedParts(
  form: string,
  made: Uint8Array,
  said: Uint8Array,
): Promise<readonly string[] | null> {
  if (Buffer.from(made).equals(said)) return null
  if (form !== 'docx') return []
  const [expected, found] = [await partsOf(made), await partsOf(said)]
  if (!expected || !found) return []
  const names = new Set([...expected.keys(), ...found.keys()])
  const changed = [...names].filter((name) => expected.get(name) !== found.get(name))
  return changed.length === 0 ? null : changed.toSorted()
}

/** The parts by their names; null where it holds one name twice, or cannot be unpacked. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string> | null> {
  const budget = { left: limits.unpacked }
  const parts = new Map<string, string>()
  try {
    for (const entry of entriesOf(bytes, limits)) {
      if (parts.has(entry.name)) return null
      const pieces: Uint8Array[] = []
      for await (const piece of unpack(bytes, entry, budget)) pieces.push(piece)
      parts.set(entry.name, Buffer.concat(pieces).toString('base64'))
    }
  } catch (error) {
    if (error instanceof ArchiveFault) return null
    throw error
  }
  return parts
}
