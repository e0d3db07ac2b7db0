import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneLine } from '#test/markup'
import { datedList, timeline, type Moment } from './timeline.ts'

const moments: readonly Moment[] = [
  { when: '15 May 2027', datetime: '2027-05-15', body: 'Delayed', id: 'h2' },
  { when: '2025', datetime: '2025', body: 'Adopted' },
]

test('a history keeps its order, newest first', () => {
  const history = oneLine(timeline(moments))
  assert.match(history, /^<ol class="timeline"><li .*Delayed.*Adopted.*<\/ol>$/)
})

test('a moment is dated for people and for machines', () => {
  assert.match(oneLine(timeline(moments)), /<time datetime="2027-05-15">15 May 2027<\/time>/)
})

test('only the first moment is what stands now', () => {
  assert.equal(oneLine(timeline(moments)).match(/class="now"/g)?.length, 1)
  assert.match(oneLine(timeline(moments)), /<li id="h2" class="now">/)
})

test('a moment has an address, so that another page can lead to it', () => {
  assert.match(oneLine(datedList(moments)), /<li id="h2">/)
})

test('dates are a list without a now', () => {
  const dates = oneLine(datedList(moments))
  assert.match(dates, /^<ol class="dated"><li id="h2"><time/)
  assert.doesNotMatch(dates, /class="now"/)
})

test('a day that no machine could read stands without a machine’s form', () => {
  assert.match(oneLine(datedList([{ when: 'soon', body: 'x' }])), /<time>soon<\/time>/)
})

test('no history is an empty list, not an error', () => {
  assert.equal(oneLine(timeline([])), '<ol class="timeline"></ol>')
})
