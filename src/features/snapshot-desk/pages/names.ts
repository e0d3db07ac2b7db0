import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say, Texts } from '#kernel/i18n'
import { mark, text } from '#kernel/ui'
import type { Frozen, Of, ReadFact, ReadSnapshot } from '#features/snapshots'
import { contentsOf, snapshotWords } from '#features/snapshots'

/** What a snapshot's page shows words of: its facts, and what everything was called in it. */
export interface Within {
  readonly facts: readonly ReadFact[]
  readonly around: snapshotWords.Around
  readonly commitments: ReadonlyMap<
    string,
    { readonly number: string | null; readonly title: Texts }
  >
  readonly indicators: ReadonlyMap<string, Texts>
}

/** Looks a snapshot through once. */
export function within(read: ReadSnapshot): Within {
  const facts = read.leaves.flatMap(({ fact }) => fact ?? [])
  const said = facts.flatMap(({ content }) => content ?? [])
  return {
    facts,
    around: snapshotWords.aroundOf(read),
    commitments: new Map(
      said.flatMap((one) => (one.kind === 'commitment' ? [[one.commitment, one]] : [])),
    ),
    indicators: new Map(
      said.flatMap((one) => (one.kind === 'indicator' ? [[one.indicator, one.name]] : [])),
    ),
  }
}

/** What it holds of one kind. */
export const ofKind = <Kind extends Frozen['kind']>(
  { facts }: Pick<Within, 'facts'>,
  kind: Kind,
): readonly Of<Kind>[] => contentsOf(facts, kind)

/** A commitment by number and title; its id where the snapshot does not name it to this reader. */
export function commitmentIn(say: Say, { commitments }: Within, id: string): Content {
  const found = commitments.get(id)
  return found ? html`${found.number ?? id} ${text.worded(say, found.title)}` : id
}

/** An indicator by its name. */
export function indicatorIn(say: Say, { indicators }: Within, id: string): Content {
  const name = indicators.get(id)
  return name ? text.worded(say, name) : id
}

/** What an organisation was called. */
export const organisationIn = (say: Say, { around }: Within, key: string | null): string =>
  key === null ? say('snapshots.nobody') : snapshotWords.nameIn(say, around, key)

/** What is left of something withdrawn. */
export const stubIn = (say: Say, { around }: Within, { stub, organisation }: ReadFact): Content =>
  stub &&
  html`${mark.bare('withheld')}
    ${snapshotWords.stubWords(say, around, { ground: stub.ground, organisation })}
    <small class="muted">${stub.at.toISOString().slice(0, 10)}</small>`
