import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { statementsOf } from '../coordination/many.ts'
import type { Person, World } from './cast.ts'
import { openWorld, people } from './cast.ts'
import {
  done,
  fillReport,
  handedIn,
  maguaReport,
  openTheRound,
  outcome,
  publish,
  report,
  round,
  save,
  text,
} from './thread.ts'

const outcomes = async (deed: (person: Person) => Promise<unknown>) => {
  const found = new Map<string, Person[]>()
  for (const person of people) {
    const ending = await outcome(deed(person))
    found.set(ending, [...(found.get(ending) ?? []), person])
  }
  return Object.fromEntries(found)
}

const code = '000000'
const about = { ...report, commitment: 'c-1-01' }

/** Every deed on a report. Only those whose part it is get past the door; all others get the same answer. */
const deeds: Readonly<Record<string, (world: World, person: Person) => Promise<unknown>>> = {
  'save-line': (world, who) =>
    reportOperations.saveLine(world.visit(who), {
      ...about,
      edits: [{ field: 'did', value: text('x'), seen: 9 }],
    }),
  'save-file': (world, who) =>
    reportOperations.saveFile(world.visit(who), {
      ...report,
      lines: [{ commitment: 'c-1-01', edits: [{ field: 'did', value: text('x'), seen: 9 }] }],
      file: { name: 'a.xlsx', digest: 'd' },
    }),
  'set-unchanged': (world, who) => reportOperations.setUnchanged(world.visit(who), about),
  'close-without': (world, who) =>
    reportOperations.closeWithout(world.visit(who), { ...about, organisations: [] }),
  'resolve-conflict': (world, who) =>
    reportOperations.resolveConflict(world.visit(who), {
      ...about,
      field: 'did',
      choice: 'theirs',
      mine: 1,
      theirs: 1,
    }),
  'remove-evidence': (world, who) =>
    reportOperations.removeEvidence(world.visit(who), { ...about, fact: 'none' }),
  'offer-line': (world, who) => reportOperations.offerLine(world.visit(who), about),
  'show-versions': (world, who) =>
    reportOperations.showVersions(world.visit(who), { ...about, field: 'did' }),
  'show-line': (world, who) => reportOperations.showLine(world.visit(who), about),
  'show-desk': (world, who) => reportOperations.showDesk(world.visit(who), report),
  'send-report': (world, who) =>
    reportOperations.sendReport(world.visit(who), { ...report, seen: '' }),
  'take-back-report': (world, who) =>
    reportOperations.takeBackReport(world.visit(who), { ...report, seen: '' }),
  'return-report': (world, who) =>
    reportOperations.returnReport(world.visit(who), { ...report, remark: '' }),
  'sign-report': (world, who) => reportOperations.signReport(world.visit(who), { ...report, code }),
  'hand-in-report': (world, who) =>
    reportOperations.handInReport(world.visit(who), { ...report, seen: '' }),
  'sign-and-hand-in-report': (world, who) =>
    reportOperations.signAndHandInReport(world.visit(who), { ...report, code }),
  'ask-question': (world, who) =>
    reportOperations.askQuestion(world.visit(who), {
      ...about,
      field: 'did',
      passage: '',
      text: '',
    }),
  'answer-question': (world, who) =>
    reportOperations.answerQuestion(world.visit(who), { ...report, question: 'none', text: 'x' }),
  'take-report': (world, who) =>
    reportOperations.takeReport(world.visit(who), { ...report, seen: '' }),
  'revise-report': (world, who) =>
    reportOperations.reviseReport(world.visit(who), { ...report, seen: '' }),
  'consent-to-report': (world, who) =>
    publicationOperations.consentToReport(world.visit(who), { ...report, leftOut: [], code }),
  'publish-report': (world, who) =>
    publicationOperations.publishReport(world.visit(who), { ...report, code }),
  'show-resting': (world, who) =>
    publicationOperations.showResting(world.visit(who), { ...report, facts: [] }),
  'withdraw-report': (world, who) =>
    publicationOperations.withdrawReport(world.visit(who), {
      ...report,
      target: { kind: 'fact', fact: 'none' },
      ground: 'law',
      code,
    }),
}

const editors: readonly Person[] = ['editor', 'hr', 'both']
const approvers: readonly Person[] = ['approver', 'both']
const owners: readonly Person[] = ['editor', 'hr', 'approver', 'both']
const admitted: Readonly<Record<string, readonly Person[]>> = {
  'save-line': editors,
  'resolve-conflict': editors,
  'remove-evidence': editors,
  'offer-line': editors,
  'save-file': editors,
  'set-unchanged': editors,
  'close-without': editors,
  'show-versions': owners,
  'show-line': owners,
  'show-desk': owners,
  'send-report': editors,
  'take-back-report': editors,
  'return-report': approvers,
  'sign-report': approvers,
  'hand-in-report': owners,
  'sign-and-hand-in-report': approvers,
  'ask-question': ['coordinator'],
  'answer-question': editors,
  'take-report': ['coordinator'],
  'revise-report': editors,
  'consent-to-report': approvers,
  'publish-report': [...approvers, 'coordinator'],
  'show-resting': [...approvers, 'coordinator'],
  'withdraw-report': [...approvers, 'coordinator'],
}

const operations = [
  ...Object.values(reportOperations),
  ...Object.values(publicationOperations),
].map(({ operation }) => operation)

test('every operation on a report is tried by everybody', () => {
  const elsewhere = [
    'show-report',
    'show-parts',
    'add-evidence',
    'open-evidence',
    'find-report-key',
    // Of implementation plans: tried in the test of all permissions.
    'carry-over-plan',
    'show-coverage',
  ]
  const tried = [...Object.keys(deeds), ...elsewhere]
  assert.deepEqual(tried.toSorted(), operations.toSorted())
})

test('whose part a deed is not gets 403 before the round, with a draft and after hand-in alike', async (t) => {
  const world = await openWorld(t)
  const closed = async () => {
    for (const [name, deed] of Object.entries(deeds)) {
      const found = await outcomes((person) => deed(world, person))
      const expected = people.filter((person) => !admitted[name]?.includes(person))
      assert.deepEqual(found['403'], expected, name)
    }
  }
  await t.test('before there is anything', closed)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('A draft.')]))
  await t.test('with a draft', closed)
})

test('who reads a report, as it goes on its way', async (t) => {
  const world = await openWorld(t)
  const readers = async () => {
    const found = await outcomes(async (person) => {
      const { lines } = await reportOperations.showReport(world.visit(person), report)
      return lines.length === 0 ? { refused: 'state-only' } : lines
    })
    return { reads: found['done'] ?? [], knows: found['state-only'] ?? [] }
  }
  await openTheRound(world)
  assert.deepEqual(await readers(), {
    reads: [],
    knows: ['coordinator', 'editor', 'hr', 'approver', 'both'],
  })
  await fillReport(world)
  const own: Person[] = ['editor', 'hr', 'approver', 'both']
  assert.deepEqual(await readers(), { reads: own, knows: ['coordinator'] })
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const signing = { ...report, code: await world.code('approver') }
  done(await reportOperations.signReport(world.visit('approver'), signing))
  assert.deepEqual(await readers(), { reads: own, knows: ['coordinator'] })
  done(await reportOperations.handInReport(world.visit('editor'), report))
  assert.deepEqual((await readers()).reads, ['coordinator', ...own, 'reviewer'])
  done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
  assert.deepEqual((await readers()).reads, ['coordinator', ...own, 'steering', 'reviewer'])
  done(await roundOperations.noteMeetingHeld(world.visit('coordinator'), round))
  assert.deepEqual((await readers()).reads, [
    'coordinator',
    ...own,
    'steering',
    'reviewer',
    'partner',
  ])
})

test('of a draft the coordinator learns its state, its dates and how many lines it has', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('Unfinished secret.')]))
  const { lines, state, questions } = await reportOperations.showReport(
    world.visit('coordinator'),
    report,
  )
  assert.deepEqual(
    { lines, state, questions },
    {
      lines: [],
      state: { number: 1, state: 'draft', lines: 2, events: [] },
      questions: [],
    },
  )
})

test('the lead reads a contributor’s part from its offer; nobody else does', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const part = { ...maguaReport, commitment: 'c-1-01' }
  const magua = () => world.visit('magua-editor')
  const edits = [{ field: 'did', value: text('Magua’s part.'), seen: 0 }]
  assert.equal(await outcome(reportOperations.offerLine(magua(), part)), 'nothing-to-offer')
  done(await reportOperations.saveLine(magua(), { ...part, edits }))
  const reads = async (person: Person) => {
    const { commitment, ...key } = about
    const asked = { ...key, commitments: [commitment] }
    const parts = await reportOperations.showParts(world.visit(person), asked)
    return (parts.get(commitment) ?? []).map(({ organisation, read }) => [
      organisation,
      read?.line.items.length ?? null,
    ])
  }
  assert.deepEqual(await reads('editor'), [['uy:magua', null]])
  done(await reportOperations.offerLine(magua(), part))
  assert.deepEqual(await reads('editor'), [['uy:magua', 1]])
  assert.deepEqual(await reads('coordinator'), [['uy:magua', null]])
  assert.equal(world.mails.at(-1)?.subject, 'MAGUA has written its part (round 2027)')
  assert.equal(await outcome(reportOperations.offerLine(magua(), part)), 'already-offered')
  const own = await reportOperations.showReport(magua(), maguaReport)
  assert.ok(own.lines.some(({ line }) => line.offeredAt !== null))
})

test('published lines are open to all with a part in the plan, the left-out ones stay as their edition', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await publish(world, ['c-1-02']))
  const reads = async (person: Person) => {
    const { lines } = await reportOperations.showReport(world.visit(person), report)
    return lines.map(({ line }) => line.commitment)
  }
  assert.deepEqual(await reads('partner'), ['c-1-01'])
  assert.deepEqual(await reads('steering'), ['c-1-01'])
  assert.deepEqual(await reads('coordinator'), ['c-1-01', 'c-1-02'])
})

test('the parts of many commitments are asked for together', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const { commitment, ...key } = about
  const ask = (commitments: readonly string[]) => () =>
    reportOperations.showParts(world.visit('editor'), { ...key, commitments })
  await ask([commitment])()
  const one = await statementsOf(ask([commitment]))
  assert.equal(await statementsOf(ask([commitment, 'c-1-02', 'c-2-01'])), one)
})
