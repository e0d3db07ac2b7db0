import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { jobProgress, type JobProgress } from './job-progress.ts'

const job = (more: Partial<JobProgress> = {}) =>
  oneLine(
    jobProgress({
      say: speaker('en'),
      done: 1,
      total: 4,
      words: '1 of 4 read',
      seen: { at: 'at 14:03', href: '/jobs/1' },
      steps: [
        { state: 'done', text: 'Received', at: '14:01' },
        { state: 'now', text: 'Reading', note: 'no faults' },
        { state: 'todo', text: 'Compared' },
      ],
      ...more,
    }),
  )

test('progress is a labelled bar with the same in words', () => {
  assert.match(job(), /<label for="job-progress">Progress<\/label>/)
  assert.match(job(), /<progress class="meter" id="job-progress" max="4" value="1">1 of 4 read</)
})

test('while nobody knows how many there are, the bar claims nothing', () => {
  const { total: _, ...open } = { total: 0, done: 3 }
  const unknown = oneLine(
    jobProgress({
      say: speaker('en'),
      words: '3 read',
      seen: { at: 'now', href: '/' },
      steps: [],
      ...open,
    }),
  )
  assert.match(unknown, /<progress class="meter" id="job-progress">3 read/)
})

test('how far each step is, is said and not only drawn', () => {
  for (const said of ['Done:', 'Under way:', 'Still to do:']) {
    assert.ok(job().includes(`<span class="visually-hidden">${said}</span>`), said)
  }
})

test('the page says when it looked, and a link looks again', () => {
  assert.match(job(), /Seen at 14:03\.<a href="\/jobs\/1">Look again<\/a>/)
})

test('nothing refreshes by itself', () => {
  assert.doesNotMatch(job(), /http-equiv|<script/)
})

test('a step says when it was done and what was noticed', () => {
  assert.match(job(), /<span class="job-at">14:01<\/span>/)
  assert.match(job(), /Reading<span class="muted">no faults<\/span>/)
})
