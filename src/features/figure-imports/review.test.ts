import assert from 'node:assert/strict'
import { test } from 'node:test'
import { define, nine, paste, pasted, streams } from '#test/figure-desk/tables'
import { expectWords, openSite, publishList, words } from '#test/figure-desk/site'
import type { Visitor } from '#test/reporting/visitor'
import { fieldsOf } from '#test/reporting/visitor'

const review = async (site: Visitor, table: string) => {
  const { location } = await paste(site, table)
  return (await site.get('editor', location ?? '')).text
}

async function confirm(site: Visitor, at: string, given: Readonly<Record<string, string>> = {}) {
  const page = await site.get('editor', at)
  return site.post('editor', at, { ...fieldsOf(page.text, at), ...given })
}

test('headings of a ministry are known as headings, and the rows below them are what is counted', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const rows = streams.map((code) => `Arroyo ${code}|4|10`)
  for (const head of ['Politikreds|Kvinder|I alt', 'Forsvarsområde|Kvinder|I alt']) {
    const page = await review(site, pasted(head, ...rows))
    expectWords(page, 'headings in row 1, 12 rows of data', 'Write 12 figures in the draft')
    assert.doesNotMatch(words(page), /Politikreds|Forsvarsområde/)
  }
})

test('blank rows and what stands above the headings are counted apart from the rows of data', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const table = pasted(
    'Streams',
    '',
    'Stream|Women|All',
    'Arroyo north|4|10',
    '',
    'Arroyo south|5|10',
  )
  expectWords(
    await review(site, table),
    'headings in row 3, 2 rows of data, one row above them, one blank row',
    'Write 2 figures',
  )
  expectWords(await review(site, 'Arroyo north\t4\t10'), 'no row of headings, one row of data')
})

test('questions are numbered as many as are asked, and those that wait for the columns are counted besides', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const columns = await review(
    site,
    pasted('Foo|Bar|Baz', 'Arroyo north|4|10', 'Arroyo south|-|10'),
  )
  expectWords(columns, '2 questions', '1 of 2. B1: what does the column “Bar” hold?', '2 of 2. C1')
  const rows = pasted('Stream|Women|All|Quux', 'Zanja|4|10|qq', 'Acequia|5|10|rr')
  const later = await review(site, rows)
  expectWords(later, 'One question first', '2 more are asked when it is known what the columns are')
  assert.doesNotMatch(words(later), /1 of 1/)
  const one = await review(site, pasted('Stream|Women|All', 'Zanja|4|10'))
  expectWords(one, 'One question first', 'what does “Zanja” stand for?')
})

test('a share beside counts that come to another is asked on the page, and nothing is written before', async (t) => {
  const { world, site } = await openSite(t)
  await define(world)
  const table = pasted('Stream|Numerator|Denominator|Share', 'Arroyo north|100|600|50')
  const page = await review(site, table)
  expectWords(
    page,
    'D2: the share beside the counts is another',
    '50 %',
    '16.7 %',
    'Answer the questions first',
  )
})

test('four values stand beside each other, and the two that differ since are to be chosen between', async (t) => {
  const open = await openSite(t)
  const { world, site } = open
  await define(world)
  await confirm(site, (await paste(site, nine)).location ?? '')
  await publishList(open)
  const five = await paste(site, nine.replace('Arroyo north\t4', 'Arroyo north\t5'))
  await confirm(site, five.location ?? '', { reason: 'One was forgotten.' })
  const three = await paste(site, nine.replace('Arroyo north\t4', 'Arroyo north\t3'))
  const at = three.location ?? ''
  const crossed = (await site.get('editor', at)).text
  expectWords(
    crossed,
    'One question first',
    'Keep the draft’s: 5 of 10',
    'Take the table’s: 3 of 10',
  )
  expectWords(crossed, 'Arroyo north, 2026 4 of 10 5 of 10 3 of 10 is asked above')
  const answers = {
    ...fieldsOf(crossed, `${at}/answers`),
    'answer:conflict:2026 stream=north': 'table',
  }
  await site.post('editor', `${at}/answers`, answers)
  const chosen = (await site.get('editor', at)).text
  expectWords(chosen, 'Arroyo north, 2026 4 of 10 5 of 10 3 of 10 3 of 10', 'Write one figure')
})
