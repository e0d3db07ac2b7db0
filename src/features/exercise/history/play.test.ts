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

test('the first round was frozen before its papers were sent', async () => {
  const frozen = await look<{ code: string; number: number; case: string }>(
    sql`select o.code, s.number, s.case_number as "case" from varde.snapshot s
        join varde.reporting_round o on o.id = s.round`,
  )
  assert.deepEqual(frozen, [{ code: '2026', number: 1, case: '2026-0417' }])
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
    { value: '8.3044982699', day: '2027-05-15' },
    { value: '8', day: '2027-06-02' },
  ])
})

test('a figure, the share that rests on its number, and a sentence are withdrawn, and one line is left out', async () => {
  const withdrawn = await look(
    sql`select noun, ground, actor->>'role' as role from varde.fact_event
        where kind = 'withdrawn' order by seq`,
  )
  assert.deepEqual(withdrawn, [
    { noun: 'statement', ground: 'danger', role: 'approver' },
    { noun: 'observation', ground: 'danger', role: 'approver' },
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

test('three plan for 2026; of the plans for 2027 one is revised, one asked about, one a draft', async () => {
  const rows = await look<{ plan: string; acts: string | null }>(
    sql`select r.period || ' ' || r.organisation as plan, string_agg(
            e.number || ' ' || v.act, ', ' order by v.seq) as acts
        from varde.report r join varde.edition e on e.report = r.id
        left join varde.edition_event v on v.edition = e.id
        where r.kind = 'implementation-plan' group by 1 order by 1`,
  )
  const handedIn = '1 send, 1 sign, 1 hand-in'
  assert.deepEqual(Object.fromEntries(rows.map(({ plan, acts }) => [plan, acts])), {
    '2026 dk:dema': handedIn,
    '2026 dk:dnp': handedIn,
    '2026 dk:mod': handedIn,
    '2027 dk:dema': `${handedIn}, 2 send, 2 sign, 1 supersede, 2 hand-in`,
    '2027 dk:dnp': handedIn,
    '2027 dk:mfa': null,
    '2027 dk:mod': `${handedIn}, 1 ask, 1 answer`,
  })
})

test('what was not finished came along to 2027, and one day was put off', async () => {
  const carried = await look<{ period: string; count: number }>(
    sql`select r.period, count(*)::int as count
        from varde.activity a join varde.edition_item i on i.fact = a.id
        join varde.edition_line l on l.id = i.line join varde.edition e on e.id = l.edition
        join varde.report r on r.id = e.report
        where a.carried_from is not null group by r.period`,
  )
  assert.deepEqual(
    carried.map(({ period }) => period),
    ['2027'],
  )
  assert.ok((carried[0]?.count ?? 0) > 5)
  const dues = await look<{ due: string }>(
    sql`select due from varde.milestone
        where title = 'Forårets tilbagemelding er sendt' order by due`,
  )
  assert.deepEqual(
    dues.map(({ due }) => due),
    ['2027-05-31', '2027-07-15'],
  )
})

test('whoever owed something was reminded once of it, one has until a later day, one round recurs', async () => {
  const mails = await look(
    sql`select o.code || ' ' || m.kind as about, array_agg(distinct m.organisation order by m.organisation) as to
        from varde.round_mail m join varde.reporting_round o on o.id = m.round
        where m.kind in ('before-due', 'overdue', 'by-hand', 'extended') group by 1 order by 1`,
  )
  assert.deepEqual(mails, [
    { about: '2027 before-due', to: ['dk:dema', 'dk:dis', 'dk:dnp', 'dk:mege', 'dk:mfa'] },
    { about: '2027 by-hand', to: ['dk:dema', 'dk:dis'] },
    { about: '2027 overdue', to: ['dk:dema', 'dk:dis', 'dk:mege'] },
    { about: '2027-midway by-hand', to: ['dk:dnp'] },
    { about: '2027-midway extended', to: ['dk:dnp'] },
  ])
  const recurring = await look(
    sql`select o.code from varde.round_event e join varde.reporting_round o on o.id = e.round
        where e.kind = 'recurs'`,
  )
  assert.deepEqual(recurring, [{ code: '2027' }])
})

test('in the open round the emergency management agency has five lines, and one question is asked', async () => {
  const lines = await look<{ commitment: string }>(
    sql`select l.commitment from varde.round_line l join varde.reporting_round o on o.id = l.round
        where o.code = '2027-midway' and l.organisation = 'dk:dema' order by 1`,
  )
  assert.deepEqual(
    lines.map(({ commitment }) => commitment),
    ['c-0-05', 'c-2-04', 'c-4-dema-01', 'c-4-dema-02', 'n-22'],
  )
  const asked = await look(
    sql`select q.id, q.required from varde.round_question q
        join varde.reporting_round o on o.id = q.round where o.code = '2027-midway'`,
  )
  assert.deepEqual(asked, [{ id: 'help-needed', required: false }])
})

test('the police state their leaders by district: the parts come to what the round reported', async () => {
  const rows = await look<{
    value: string
    counted: string
    cells: number
    covered: string | null
  }>(
    sql`select o.value::text, o.numerator || '/' || o.denominator as counted,
          jsonb_array_length(o.cells) as cells,
          o.coverage_reported || ' of ' || o.coverage_expected as covered
        from published.observation o
        where o.indicator = 'ind-dp-pollead-w' and o.about = '2025' and o.origin = 'people'
        order by o.published_at`,
  )
  assert.deepEqual(rows, [
    { value: '10', counted: '58/580', cells: 0, covered: null },
    { value: '10', counted: '58/580', cells: 12, covered: '12 of 12' },
  ])
  const defined = await look(
    sql`select version, breaks, jsonb_array_length(content->'breakdowns'->0->'categories') as districts
        from published.definition where indicator = 'ind-dp-pollead-w'`,
  )
  assert.deepEqual(defined, [{ version: 2, breaks: false, districts: 12 }])
})
