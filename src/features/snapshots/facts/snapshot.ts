import type { Level } from '#kernel/facts'
import type { Frozen } from './schema.ts'

/** A fact to be frozen: its name, what it says, whom it may be shown to, and what takes it along. */
export interface ToFreeze {
  /** Of a fact of the record its id; of what is made from the record its place: `silence:report:dk:dema`. */
  readonly ref: string
  readonly content: Frozen
  readonly level: Exclude<Level, 'restricted'>
  /** The facts of the record whose words or figures it holds; everybody reads it once all are published. */
  readonly facts: readonly string[]
  readonly chains: readonly string[]
}

/** What is left of a fact that was withdrawn. */
export interface Stub {
  readonly ground: 'danger' | 'law'
  readonly at: Date
}

/** A leaf as one reader may know it: with its fact, with what is left of it, or its digest alone. */
export interface ReadLeaf {
  readonly position: number
  readonly digest: string
  /** Null where the fact is closed to the reader: then he is told nothing but the digest. */
  readonly fact: ReadFact | null
}

/** A fact as it was frozen; `content` and `salt` are null once it was withdrawn, or hidden from this reader. */
export interface ReadFact {
  readonly ref: string
  readonly kind: string
  readonly organisation: string | null
  readonly commitment: string | null
  readonly indicator: string | null
  readonly content: (Frozen & { readonly ref: string }) | null
  readonly salt: string | null
  readonly stub: Stub | null
}

/** A snapshot as its list tells of it. */
export interface SnapshotHead {
  readonly id: string
  readonly plan: string
  readonly round: string
  readonly number: number
  /** The plan version's number. */
  readonly planVersion: number
  readonly caseNumber: string | null
  readonly frozenAt: Date
  readonly root: string
  readonly leaves: number
}

/** Which snapshot, by its place in the address; without a number the newest of its round. */
export interface SnapshotKey {
  readonly plan: string
  readonly round: string
  readonly number?: number
}

/** A snapshot as one reader may read it, leaves in their order. */
export interface ReadSnapshot {
  readonly head: SnapshotHead
  readonly leaves: readonly ReadLeaf[]
}
