import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import { isRefused, notFound, refused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { groupsOf } from '#kernel/merkle'
import { atSnapshot, placeOptions, snapshotOption } from './places.ts'
import { verifyCommand } from './verify-command.ts'
import type { ReadSnapshot, SnapshotHead } from '#features/snapshots'
import { freezing, snapshotFiles, snapshotOperations } from '#features/snapshots'

const told = (say: Say, head: SnapshotHead): string =>
  say('snapshots.told', {
    round: head.round,
    number: head.number,
    frozen: head.frozenAt.toISOString(),
    leaves: head.leaves,
    root: groupsOf(head.root).join(' '),
  })

const freezeCommand = (open: OpenVisit): Command =>
  command({
    name: 'snapshot freeze',
    summary: 'snapshots.command-freeze',
    options: {
      ...placeOptions,
      case: { kind: 'text', label: 'NUMBER', summary: 'snapshots.option-case' },
    },
    run: async (call) => {
      if (call.as === undefined) return refusedOutcome(refused('snapshot-as-missing'), call)
      return atSnapshot(open, call, async (visit, { plan, round }): Promise<Outcome> => {
        const caseNumber = call.options.case ?? ''
        const frozen = await snapshotOperations.freezeRound(visit, { plan, round, caseNumber })
        if (isRefused(frozen)) return refusedOutcome(frozen, call)
        return { exit: 0, text: told(call.say, frozen), json: snapshotFiles.shownHead(frozen) }
      })
    },
  })

const showCommand = (open: OpenVisit): Command =>
  command({
    name: 'snapshot show',
    summary: 'snapshots.command-show',
    options: { ...placeOptions, ...snapshotOption },
    run: (call) =>
      atSnapshot(open, call, async (visit, key): Promise<Outcome> => {
        const read = await snapshotOperations.showSnapshot(visit, key)
        const json = await snapshotOperations.takeSnapshot(visit, {
          ...key,
          number: read.head.number,
        })
        return { exit: 0, text: summary(call.say, read), json }
      }),
  })

function summary(say: Say, { head, leaves }: ReadSnapshot): string {
  const facts = leaves.flatMap(({ fact }) =>
    fact?.content
      ? [{ ref: fact.ref, content: fact.content, level: 'public' as const, facts: [], chains: [] }]
      : [],
  )
  const { taken, answers, figures, silent } = freezing.countOf(facts)
  const withdrawn = leaves.filter(({ fact }) => fact?.stub).length
  const counts = { reports: taken.length, answers, figures, silent: silent.length, withdrawn }
  return `${told(say, head)}\n${say('snapshots.holds', counts)}`
}

const proveCommand = (open: OpenVisit): Command =>
  command({
    name: 'snapshot prove',
    summary: 'snapshots.command-prove',
    options: {
      ...placeOptions,
      ...snapshotOption,
      fact: { kind: 'text', label: 'ID', summary: 'snapshots.option-fact' },
    },
    run: (call) =>
      atSnapshot(open, call, async (visit, key): Promise<Outcome> => {
        const read = await snapshotOperations.showSnapshot(visit, key)
        const leaf = read.leaves.find(({ fact }) => fact?.ref === call.options.fact)
        const proof = leaf && snapshotFiles.proofOf(read, leaf.position)
        if (!proof) throw notFound()
        return { exit: 0, text: JSON.stringify(proof, null, 2), json: proof }
      }),
  })

/** `snapshot freeze`, `show`, `prove`, `verify`. */
export const snapshotCommands = (
  open: OpenVisit,
  prepare: () => void = () => undefined,
): readonly Command[] => [
  freezeCommand(open),
  showCommand(open),
  proveCommand(open),
  verifyCommand(open, prepare),
]
