import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { readJournal, verifyChain } from '#kernel/journal'
import { testDatabase } from '#test/database'
import { findStanding } from '../days/store.ts'
import { stageIn } from '../played.fixture.ts'
import { history } from './deeds.ts'
import { playHistory } from './play.ts'

const database = await testDatabase()
const look = <Row>(statement: ReturnType<typeof sql>) =>
  read(database.app, (tx) => query<Row>(tx, statement))

const struck = 130

test('a start that is struck keeps what was played, and the next one goes on there', async () => {
  const tell = (done: number) => {
    if (done >= struck) throw new Error('struck')
  }
  await assert.rejects(playHistory({ ...stageIn(database), tell }), /struck/)
  const before = await read(database.app, findStanding)
  assert.ok(before && before.played > struck && !before.complete)

  const more = await playHistory(stageIn(database))
  assert.equal(before.played + more, history().length)
})

test('what was played to its end is never played again', async () => {
  assert.equal(await playHistory(stageIn(database)), 0)
  const standing = await read(database.app, findStanding)
  assert.deepEqual(
    [standing?.today, standing?.complete, standing?.played],
    ['2027-06-09', true, history().length],
  )
})

test('every deed is in the journal at its own moment, in order, and the chain holds', async () => {
  const verdict = await read(database.app, (tx) => verifyChain(readJournal(tx)))
  assert.ok(verdict.sound)
  const moments = await look<{ at: Date }>(sql`select at from varde.journal order by seq`)
  const times = moments.map(({ at }) => at.getTime())
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  )
  assert.equal(moments.at(0)?.at.toISOString().slice(0, 10), '2025-01-13')
  assert.equal(moments.at(-1)?.at.toISOString().slice(0, 10), '2027-06-08')
})

test('six report in 2026; in 2027 one is late, one waits for its signature, one is silent', async () => {
  const rows = await look<{ round: string; organisation: string; acts: string }>(
    sql`select o.code as round, r.organisation, string_agg(
            e.number || ' ' || v.act, ', ' order by v.seq) as acts
        from varde.report r join varde.reporting_round o on o.id = r.round
        join varde.edition e on e.report = r.id join varde.edition_event v on v.edition = e.id
        where o.code in ('2026', '2027') group by o.code, r.organisation order by 1, 2`,
  )
  const whole = 'send, sign, hand-in, take, consent, publish'
  const acts = new Map(rows.map((row) => [`${row.round} ${row.organisation}`, row.acts]))
  const edition = (number: number, told: string) =>
    told
      .split(', ')
      .map((act) => `${number} ${act}`)
      .join(', ')
  assert.deepEqual(Object.fromEntries(acts), {
    '2026 dk:dema': `${edition(1, whole)}, 1 ask`,
    '2026 dk:dis': edition(1, whole),
    '2026 dk:dnp': edition(1, whole),
    '2026 dk:mege': edition(1, whole),
    '2026 dk:mfa': edition(1, whole),
    '2026 dk:mod': edition(1, `send, return, ${whole}`),
    '2027 dk:dema': '1 send',
    '2027 dk:dnp': `${edition(1, 'send, sign, hand-in, ask, ask, answer, answer, take, consent, publish')}, ${edition(2, 'send, sign')}, 1 supersede, ${edition(2, 'hand-in, consent, publish')}`,
    '2027 dk:mege': edition(1, whole),
    '2027 dk:mfa': `${edition(1, 'send, sign, hand-in, ask')}, ${edition(2, 'send, sign')}, 1 supersede, ${edition(2, 'hand-in, take, consent, publish')}`,
    '2027 dk:mod': edition(1, whole),
  })
})

test('the share of women among police leaders is 8.3 % until it is corrected to 8.0 %', async () => {
  const rows = await look<{ value: string; day: string }>(
    sql`select o.value, to_char(e.at, 'YYYY-MM-DD') as day from varde.observation o
        join varde.fact_event e on e.fact = o.id and e.kind = 'published'
        where o.indicator = 'ind-dp-pollead-w' and o.about = '2026' and o.origin = 'people'
        order by e.seq`,
  )
  assert.deepEqual(rows, [
    { value: '8.3', day: '2027-05-15' },
    { value: '8.0', day: '2027-06-02' },
  ])
})

test('a figure and a sentence are withdrawn, and one line is left out', async () => {
  const withdrawn = await look(
    sql`select noun, ground, actor->>'role' as role from varde.fact_event
        where kind = 'withdrawn' order by seq`,
  )
  assert.deepEqual(withdrawn, [
    { noun: 'statement', ground: 'danger', role: 'approver' },
    { noun: 'observation', ground: 'danger', role: 'approver' },
  ])
  const leftOut = await look(
    sql`select l.commitment from varde.edition_event e, unnest(e.left_out) as line
        join varde.edition_line l on l.id = line`,
  )
  assert.deepEqual(leftOut, [{ commitment: 'c-3-03' }])
})

test('two wrote in one field at once, and both texts are kept', async () => {
  const rows = await look<{ inField: boolean }>(
    sql`select in_field as "inField" from varde.draft_revision where not in_field`,
  )
  assert.equal(rows.length, 1)
})

test('no mail of the history waits to be sent', async () => {
  assert.deepEqual(await look(sql`select id from varde.outbox`), [])
})
