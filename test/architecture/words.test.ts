import { test } from 'node:test'
import { obeyed } from './law.ts'
import { listSources } from './tree.ts'

/** Words that docs/words.md has decided against, with the one that stands there instead. */
const decided = [
  [/statusrapport/i, 'indberetning'],
  [/indsatsområde/i, 'tema'],
  [/mødemappe/i, 'mødepakke, or pakken'],
  [/\bKPI\b/, 'indikator, indicator'],
] as const

test('one thing has one word: no message says what docs/words.md has decided against', () => {
  const said = listSources('messages', /\.json$/).flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        decided
          .filter(([pattern]) => pattern.test(line))
          .map(([, instead]) => `${path}:${index + 1} says ${instead} otherwise`),
      ),
  )
  obeyed(said, 'Use the word of docs/words.md.')
})

test('the dictionary itself has not got them either', () => {
  const dictionary = listSources('docs', /^words\.md$|\/words\.md$/)
  obeyed(
    dictionary.flatMap(({ path, text }) =>
      decided
        .slice(0, -1)
        .flatMap(([pattern]) => (pattern.test(text) ? [`${path} ${pattern}`] : [])),
    ),
    'Decide for one word and take the other out.',
  )
})

test('what programs are told too speaks of no page, button or place on the screen', () => {
  const shared = listSources(
    'messages',
    /(editions|publication|report-calls|rounds|reporting)\.en\.json$/,
  )
  const said = shared.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter(
        (line) => /^\s*"(refusal|problem)\./.test(line) && /\b(page|button|below)\b/i.test(line),
      )
      .map((line) => `${path} ${line.trim().slice(0, 60)}`),
  )
  obeyed(said, 'Say what happened to the report; the page adds what it shows.')
})
