import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { groupsOf } from '#kernel/merkle'
import { list, section } from '#kernel/ui'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import { snapshotContents } from '#features/snapshot-desk'
import type { ReadSnapshot, SnapshotHead } from '#features/snapshots'
import { fileAddress, frozenAddress } from './addresses.ts'

/** A snapshot as the public reads it, among all of its round. */
export interface FrozenShown {
  readonly read: ReadSnapshot
  readonly all: readonly SnapshotHead[]
}

/** What was frozen of a closed round: its root, how anybody checks it, and what of it is published. */
export function frozenPage(seen: Seen, shown: FrozenShown): Html {
  const { say, request, reading } = seen
  const { read, all } = shown
  const { head } = read
  const { timeZone } = reading.version.head
  const values = { round: head.round, number: head.number }
  const title = say('public-snapshots.title', values)
  const known = snapshotContents.within(read)
  return pieces.planPage(seen, {
    title,
    heading: {
      title,
      lead: say('public-snapshots.lead', { at: say.moment(head.frozenAt, timeZone) }),
    },
    body: html`${checking(seen, read)} ${snapshotContents.authorities(request, known)}
    ${snapshotContents.figures(request, known)} ${snapshotContents.silences(request, known)}
    ${others(seen, head, all)}`,
  })
}

/** The root, how much of what is under it is published, and how to lead the file to it. */
function checking({ say, reading }: Seen, { head, leaves }: ReadSnapshot): Html {
  const { timeZone } = reading.version.head
  const facts = leaves.flatMap(({ fact }) => fact ?? [])
  const counts = {
    leaves: head.leaves,
    shown: facts.filter(({ content }) => content).length,
    withdrawn: facts.filter(({ stub }) => stub).length,
    closed: leaves.length - facts.length,
  }
  const steps = ['file', 'root', 'verify'].map((step) => say(`public-snapshots.step-${step}`))
  return section({
    id: 'verify',
    label: say('snapshots.verify'),
    note: say('public-snapshots.verify-note', counts),
    body: html`${list.facts([
        { label: say('snapshots.case'), value: head.caseNumber ?? say('snapshots.no-case') },
        { label: say('snapshots.frozen'), value: say.moment(head.frozenAt, timeZone) },
        { label: say('snapshots.version'), value: String(head.planVersion) },
        {
          label: say('snapshots.root'),
          value: html`<span class="code">${groupsOf(head.root).join(' ')}</span>`,
        },
      ])}
      <p><a href="${fileAddress(head)}">${say('public-snapshots.file')}</a></p>
      ${list.plain(steps)}
      <p class="read">${say('public-snapshots.how-root')}</p>`,
  })
}

/** The other snapshots of the round; nothing where this is the only one. */
function others({ say, request }: Seen, head: SnapshotHead, all: readonly SnapshotHead[]): Content {
  const rest = all.filter(({ number }) => number !== head.number)
  if (rest.length === 0) return null
  const links = rest.map(
    (one) =>
      html`<a href="${frozenAddress(request.language, one)}"
        >${say('public-snapshots.title', { round: one.round, number: one.number })}</a
      >`,
  )
  return section({ id: 'others', label: say('public-snapshots.others'), body: list.plain(links) })
}
