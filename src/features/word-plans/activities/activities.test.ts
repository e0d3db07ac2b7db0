import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, control, paragraph, row, run, table, tracked } from '#test/word'
import { codesOf, planOf, short, tablePlan, title } from '../plan.fixture.ts'

const head = ['Aktivitet', 'Ansvarlig', 'Frist', 'Indikator', 'Måltal']
const tableOf = (...rows: readonly (readonly string[])[]) =>
  title + table([row(head), ...rows.map((cells) => row(cells))])

test('of a tracked change the new wording is read, the old is shown, and it is asked', async () => {
  const target = cell(paragraph(tracked('del', '85') + tracked('ins', '95') + run(' pct.')))
  const reading = await planOf({
    body: tableOf(['Lægge net.', 'HR', 'Q2 2026', 'Andel baner', target]),
  })
  const read = reading.activities[0]?.indicators[0]?.target
  assert.deepEqual([read?.value, read?.before, read?.state], ['95', '85 pct.', 'guessed'])
  assert.ok(codesOf(reading).includes('tracked-changes-unresolved'))
})

test('a row that is deleted is not read, and one that is inserted is asked', async () => {
  const rowWith = (mark: string, cells: readonly string[]) =>
    row(cells, `<w:${mark} w:author="AKH" w:date="2026-01-12T09:14:00Z"/>`)
  const gone = cell(paragraph(tracked('del', 'Male streger.')))
  const fresh = cell(paragraph(tracked('ins', 'Købe bolde.')))
  const body =
    title +
    table([
      row(head),
      rowWith('del', [gone, '', '', '', '']),
      rowWith('ins', [fresh, 'HR', 'Q2 2026', 'Antal bolde', '500']),
    ])
  const reading = await planOf({ body })
  assert.deepEqual(
    reading.activities.map(({ text, state }) => [text, state]),
    [['Købe bolde.', 'guessed']],
  )
  assert.deepEqual(
    reading.refused.map(({ text, why }) => [text, why]),
    [['Male streger.', 'row-deleted']],
  )
})

test('a field that was never filled in is empty, and asked', async () => {
  const empty = control('<w:showingPlcHdr/>', run('Klik for at angive en dato.'))
  const reading = await planOf({
    body: tableOf(['Lægge net.', 'HR', cell(paragraph(empty)), 'Andel baner', '80 pct.']),
  })
  const deadline = reading.activities[0]?.deadline
  assert.deepEqual(
    [deadline?.end, deadline?.state, deadline?.why],
    [null, 'refused', 'placeholder-text'],
  )
})

test('a comment is a remark, casts doubt while it is open, and is never text', async () => {
  const anchored = `<w:commentRangeStart w:id="0"/>${run('80 pct.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`
  const reading = await planOf({
    body: tableOf(['Lægge net.', 'HR', 'Q2 2026', 'Andel baner', cell(paragraph(anchored))]),
    comments: `<w:comment w:id="0" w:author="AKH" w:date="2026-01-12T09:14:00Z">${paragraph('Er det nok?')}</w:comment>`,
  })
  const [activity] = reading.activities
  assert.equal(activity?.indicators[0]?.target?.state, 'guessed')
  assert.deepEqual(activity?.remarks, [{ at: 'comment[0]', kind: 'comment', text: 'Er det nok?' }])
  assert.ok(codesOf(reading).includes('comment-disputes-value'))
})

test('a footnote with a day decides where the cell has none', async () => {
  const noted = cell(paragraph(`${run('ved lejlighed')}<w:r><w:footnoteReference w:id="2"/></w:r>`))
  const reading = await planOf({
    body: tableOf(['Lægge net.', 'HR', noted, 'Andel baner', '80 pct.']),
    footnotes: `<w:footnote w:id="2">${paragraph('Gælder fra 1. juli 2026.')}</w:footnote>`,
  })
  const deadline = reading.activities[0]?.deadline
  assert.deepEqual(
    [deadline?.end, deadline?.state, deadline?.why],
    ['2026-07-01', 'guessed', 'note'],
  )
})

test('a footnote that says from when something holds leaves a stated deadline as it is, and it is asked', async () => {
  const reading = await planOf({
    body:
      title +
      table([
        row(['Aktivitet', 'Ansvarlig', 'Frist']),
        row([
          cell(paragraph(`${run('Lægge net.')}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
          'HR',
          '2. halvår 2026',
        ]),
      ]),
    footnotes: `<w:footnote w:id="2">${paragraph('Gælder først fra 1. september 2026.')}</w:footnote>`,
  })
  assert.deepEqual(
    reading.activities.map(({ deadline }) => [deadline.end, deadline.state]),
    [['2026-12-31', 'guessed']],
  )
})

test('a day in the target is the deadline where no column is for deadlines', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Indikator', 'Mål ultimo 2026'],
    ['Lægge net.', 'HR', 'Net lagt.', 'Afsluttet 30. april 2026.'],
    ['Male.', 'HR', 'Antal baner', '12'],
    ['Feje.', 'HR', 'Fejet.', 'Ja, inden forårsmødet.'],
  )
  assert.deepEqual(
    activities.map(({ deadline }) => [deadline.asWritten, deadline.end, deadline.state]),
    [
      ['30. april 2026', '2026-04-30', 'placed'],
      [null, '2026-12-31', 'placed'],
      ['inden forårsmødet', null, 'refused'],
    ],
  )
})

test('a day outside the plan, another authority and a contradiction are asked about', async () => {
  const reading = await tablePlan(
    ['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist', 'Mål'],
    ['1.1', 'Alle dommere består prøven.', 'HR', 'ultimo 2027', '95 pct.'],
    ['1.2', 'Måle net.', 'Netværnsministeriet', 'Q2 2026', 'Målt.'],
  )
  assert.deepEqual(
    reading.activities.map(({ lead, deadline, state }) => [lead.state, deadline.state, state]),
    [
      ['placed', 'guessed', 'guessed'],
      ['guessed', 'placed', 'guessed'],
    ],
  )
  for (const code of [
    'deadline-after-period',
    'lead-is-another-authority',
    'target-contradicts-activity',
  ])
    assert.ok(codesOf(reading).includes(code), code)
})

test('names before the activity lead it, by code or in full', async () => {
  const { activities } = await tablePlan(
    ['Aktiviteter', 'Indikatorer', 'Mål ultimo 2026'],
    ['GRUS/HR: 1.1 Lægge net.', 'Andel baner', '80 pct.'],
    ['Netværnsministeriet, HR: 1.2 Måle net.', 'Antal net', '4'],
  )
  assert.deepEqual(activities.map(short), [
    { number: '1.1', text: 'Lægge net.', lead: 'GRUS', end: '2026-12-31', targets: ['80'] },
    { number: '1.2', text: 'Måle net.', lead: 'mon', end: '2026-12-31', targets: ['4'] },
  ])
})

test('done before it was due is asked about where the document says of when statuses are', async () => {
  const reading = await planOf({
    body:
      title +
      paragraph('Status pr. 1. marts 2026.') +
      table([
        row(['Aktivitet', 'Ansvarlig', 'Frist', 'Status']),
        row(['Lægge net.', 'HR', 'Q2 2026', 'Afsluttet']),
      ]),
  })
  const status = reading.activities[0]?.status
  assert.deepEqual(
    [status?.value, status?.state, status?.why],
    ['done', 'guessed', 'status-too-early'],
  )
  assert.ok(codesOf(reading).includes('status-contradicts-date'))
})

test('a text box and a note that name a new day change the deadline, and it is asked', async () => {
  const moved = cell(paragraph(`${run('1. juli 2026')}<w:r><w:footnoteReference w:id="2"/></w:r>`))
  const box = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('OBS: Fristen for punkt 3 er ændret til 15. september 2026.')}</w:txbxContent></v:textbox></w:pict></w:r>`
  const reading = await planOf({
    body:
      title +
      paragraph(box) +
      table([
        row(['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist']),
        row(['3', 'Lægge net.', 'HR', '30. juni 2026']),
        row(['4', 'Male streger.', 'HR', moved]),
      ]),
    footnotes: `<w:footnote w:id="2">${paragraph('Fristen er flyttet til 1. oktober 2026.')}</w:footnote>`,
  })
  assert.deepEqual(
    reading.activities.map(({ deadline: { end, state, why } }) => [end, state, why]),
    [
      ['2026-09-15', 'guessed', 'text-box'],
      ['2026-10-01', 'guessed', 'note'],
    ],
  )
})
