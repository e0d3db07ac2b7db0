/** A rendering kept as sent: one entry per address and encoding. */
export interface Kept {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * Renderings of public pages, kept in this process until anything in the record changes. A rendering
 * begun before a change is not kept after it. The oldest go first when `capacity` bytes are full.
 */
export interface PublicCache {
  /** Ask before rendering, hand to `keep` afterwards. */
  generation(): number
  find(key: string): Kept | undefined
  keep(key: string, kept: Kept, generation: number): void
  /** Forgets everything: the record has changed, or we cannot know whether it has. */
  clear(): void
}

/** Makes an empty cache of at most `capacity` bytes. */
export function publicCache(capacity = 48 * 1024 * 1024): PublicCache {
  const entries = new Map<string, Kept>()
  let bytes = 0
  let generation = 0

  const drop = (key: string) => {
    bytes -= entries.get(key)?.body.byteLength ?? 0
    entries.delete(key)
  }

  return {
    generation: () => generation,
    find: (key) => entries.get(key),
    keep(key, kept, since) {
      if (since !== generation || kept.body.byteLength > capacity / 8) return
      drop(key)
      entries.set(key, kept)
      bytes += kept.body.byteLength
      for (const oldest of entries.keys()) {
        if (bytes <= capacity) return
        drop(oldest)
      }
    },
    clear() {
      generation += 1
      entries.clear()
      bytes = 0
    },
  }
}
