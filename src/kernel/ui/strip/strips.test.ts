import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine, wordsOf } from '#test/markup'
import type { StatusCode } from '../mark/mark.ts'
import { strips, type Strips } from './strips.ts'

const say = speaker('en')

const square = (number: number, status: StatusCode) => ({
  number: String(number),
  title: `Court ${number}`,
  status,
  href: `/c-${number}`,
})

const picture = (more: Partial<Strips> = {}): string =>
  oneLine(
    strips({
      say,
      caption: 'Promises by area and state',
      summary: 'The same as a table',
      strips: [
        {
          title: 'Lights',
          groups: [{ squares: [square(1, 'stopped'), square(2, 'done'), square(3, 'done')] }],
        },
        { title: 'Nets', groups: [{ name: 'Youth', squares: [square(4, 'not-reported')] }] },
      ],
      ...more,
    }),
  )

test('every square leads to its promise and says its title and state', () => {
  assert.match(picture(), /<a href="\/c-1" title="Court 1: stopped">/)
  assert.match(wordsOf(picture()), /Court 1: stopped/)
})

test('squares keep the order of the plan and are never sorted by state', () => {
  const order = [...picture().matchAll(/<a href="(\/c-\d)"/g)].map(([, href]) => href)
  assert.deepEqual(order, ['/c-1', '/c-2', '/c-3', '/c-4'])
})

test('the tally counts each state once, in a fixed order, and leaves out what is not there', () => {
  const [tally = ''] = picture().split('<ol class="strips">')
  assert.equal(wordsOf(tally).trim(), 'Done 2 Stopped 1 Not reported 1')
})

test('an area says in words how many stand where', () => {
  assert.match(wordsOf(picture()), /Lights 2 done, 1 stopped/)
})

test('a number is held to its word', () => {
  assert.match(picture(), /2\u00a0done, 1\u00a0stopped/)
})

test('the table says the same: by area, by state, and all together', () => {
  const table = wordsOf(picture().slice(picture().indexOf('<table')))
  assert.match(table, /Promises by area and state Area Done Stopped Not reported All/)
  assert.match(table, /Lights 2 1 0 3 Nets 0 0 1 1 All 2 1 1 4/)
})

test('further tables stand folded with it', () => {
  assert.match(
    picture({ twin: 'All promises, one by one' }),
    /<details[\s\S]*All promises, one by one/,
  )
})

test('a title in another language says so', () => {
  const one = { ...square(1, 'done'), title: 'Lys', lang: 'da' }
  const markup = picture({ strips: [{ title: 'Lights', groups: [{ squares: [one] }] }] })
  assert.match(markup, /<span class="visually-hidden"><span lang="da">Lys<\/span>: done<\/span>/)
})
