import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, type Content } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { box, browse, deed, layout, list, section, text } from './index.ts'

const say = speaker('en')
const written = (content: Content) => oneLine(html`${content}`)

test('a section is a region named by its label', () => {
  const part = written(section({ id: 'history', label: 'History', body: 'x' }))
  assert.match(part, /<section class="section" id="history" aria-labelledby="history-label">/)
  assert.match(part, /<h2 id="history-label">History<\/h2>/)
})

test('a form’s deed is a button, a way elsewhere is a link that looks like one', () => {
  assert.match(
    written(deed.button({ text: 'Save', kind: 'go' })),
    /<button class="button button-go" type="submit">Save/,
  )
  assert.match(
    written(deed.button({ text: 'Open', href: '/a' })),
    /<a class="button" href="\/a">Open/,
  )
})

test('a button may carry which deed it is', () => {
  const button = written(deed.button({ text: 'Return', name: 'deed', value: 'return' }))
  assert.match(button, /name="deed" value="return"/)
})

test('a history is in order, its moments for people and for machines', () => {
  const history = written(
    list.timeline([
      { when: '15 May 2027', datetime: '2027-05-15', body: 'Delayed' },
      { when: '2025', datetime: '2025', body: 'Adopted' },
    ]),
  )
  assert.match(
    history,
    /<ol class="timeline"><li class="now"><time datetime="2027-05-15">15 May 2027/,
  )
  assert.equal(history.match(/class="now"/g)?.length, 1)
})

test('a fact without a value still has its label', () => {
  const facts = written(list.facts([{ label: 'Owner', value: 'Not stated in the plan' }]))
  assert.match(facts, /<dt>Owner<\/dt><dd>Not stated in the plan<\/dd>/)
})

test('a found page in another language says so in title and text', () => {
  const found = written(list.hits([{ title: 'Våren', lang: 'nb', href: '/a', body: 'Hei' }]))
  assert.match(found, /<h3 lang="nb">/)
  assert.match(found, /<p lang="nb">Hei<\/p>/)
})

test('the view of a list the reader has chosen is marked, with how many stand in it', () => {
  const filters = written(
    browse.filters({
      label: 'Show',
      links: [
        { text: 'All', href: '?', count: 9, current: true },
        { text: 'Late', href: '?late', count: 0 },
      ],
    }),
  )
  assert.match(filters, /<nav class="filters" aria-label="Show">/)
  assert.match(filters, /<a href="\?" aria-current="true">All<span class="filter-count">9</)
  assert.match(filters, /Late<span class="filter-count">0</)
})

test('a search keeps what was sought and the filter', () => {
  const search = written(browse.search(say, { action: '/s', value: 'nets', keep: { kind: 'a' } }))
  assert.match(search, /role="search" aria-label="Search the plan" action="\/s"/)
  assert.match(search, /value="nets"/)
  assert.match(search, /<input type="hidden" name="kind" value="a"\/>/)
})

test('a confirm step lists what happens and names its deed', () => {
  const step = written(
    box.confirm({ id: 'sign', heading: 'When you sign', will: ['One', 'Two'], acts: 'Sign' }),
  )
  assert.match(step, /aria-labelledby="sign-heading"/)
  assert.match(step, /<ol class="confirm-will"><li>One<\/li><li>Two<\/li>/)
})

test('what was just done is told to screen readers, a note is not shouted', () => {
  assert.match(written(box.notice({ kind: 'done', body: 'Saved' })), /role="status"/)
  assert.doesNotMatch(written(box.notice({ body: 'A break' })), /role=/)
})

test('an empty place has a heading of the level it stands at', () => {
  assert.match(written(box.empty({ heading: 'Nothing', body: 'Why' })), /<h2>Nothing<\/h2>/)
  assert.match(written(box.empty({ heading: 'Nothing', body: 'Why', level: 3 })), /<h3>/)
})

test('progress is a bar with words, and how far each step is, is said', () => {
  const job = written(
    box.progress({
      say,
      done: 1,
      total: 4,
      words: '1 of 4',
      seen: { at: 'at 14:03', href: '/jobs/1' },
      steps: [{ state: 'now', text: 'Reading' }],
    }),
  )
  assert.match(job, /<progress class="meter" id="job-progress" max="4" value="1">1 of 4/)
  assert.match(job, /<span class="visually-hidden">Under way:<\/span>Reading/)
  assert.match(job, /<a href="\/jobs\/1">Look again<\/a>/)
})

test('while nobody knows how many there are, the bar claims nothing', () => {
  const seen = { at: 'at 14:03', href: '/jobs/1' }
  const job = written(box.progress({ say, done: 3, words: '3 read', seen, steps: [] }))
  assert.match(job, /<progress class="meter" id="job-progress">/)
})

test('a difference is said aloud and marked, not only coloured', () => {
  const changed = written(
    text.difference(say, [
      { kind: 'same', text: 'on ' },
      { kind: 'removed', text: 'four' },
      { kind: 'added', text: 'five' },
    ]),
  )
  assert.match(changed, /<del><span class="visually-hidden">\[removed:\]<\/span>four<\/del>/)
  assert.match(changed, /<ins><span class="visually-hidden">\[added:\]<\/span>five<\/ins>/)
})

test('adopted text carries its own language', () => {
  assert.match(
    written(text.quotation({ text: 'Will light', lang: 'en' })),
    /<blockquote lang="en">/,
  )
})

test('two questions have two answers, each named by its question', () => {
  const answers = written(
    layout.verdicts([{ id: 'doing', question: 'Is it done?', mark: 'Delayed' }]),
  )
  assert.match(
    answers,
    /<section class="verdict" aria-labelledby="doing"><h2 id="doing">Is it done\?/,
  )
})

test('the line being written is marked in the list of lines', () => {
  const lines = written(
    list.lines('Lines', [{ lines: [{ href: '/1', mark: 'draft', title: 'Nets', current: true }] }]),
  )
  assert.match(lines, /<nav class="lines" aria-label="Lines">/)
  assert.match(lines, /<a href="\/1" aria-current="true">/)
})

test('what is folded away needs no script to open', () => {
  assert.match(written(layout.more('More', 'x')), /<details class="more"><summary>More<\/summary>/)
})

test('an answer to a question stands within it', () => {
  const asked = written(
    box.panel({ kind: 'question', heading: 'Who?', body: 'x', answer: 'Field' }),
  )
  assert.match(asked, /panel-question.*Who\?.*x.*Field/)
})
