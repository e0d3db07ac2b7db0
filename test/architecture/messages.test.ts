import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import ts from 'typescript6'
import { z } from 'zod'
import { obeyed } from './law.ts'
import { placeOf, textsOf, type Text } from './syntax.ts'
import { isTest, listSources, type Source } from './tree.ts'

const flat = z.record(z.string(), z.string())

type Messages = ReadonlyMap<string, string>

/** All messages of one language, key → pattern. */
function readMessages(language: string): Messages {
  const files = listSources('messages', new RegExp(`\\.${language}\\.json$`))
  return new Map(files.flatMap(({ text }) => Object.entries(flat.parse(JSON.parse(text)))))
}

const sources = listSources('src').filter((source) => !isTest(source))
const [english, danish] = [readMessages('en'), readMessages('da')]

/** The choices that a message offers, by the name it chooses on: role → editor, other. */
function choicesOf(pattern: string): Readonly<Record<string, string>> {
  const parsed = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst()
  const choices: Record<string, string> = {}
  const select = 5 // the parser's number for {name, select, …}
  JSON.stringify(parsed, (_, part: { type?: number; value?: string; options?: object } | null) => {
    if (part?.type === select) {
      choices[part.value ?? ''] = Object.keys(part.options ?? {})
        .toSorted()
        .join(', ')
    }
    return part
  })
  return choices
}

/** Whether a text is the pattern of some keys: `plans.status-${}`. */
const mayBePattern = ({ text }: Text): boolean =>
  text.includes('${}') && /^[a-z][a-z0-9-]*\.[a-z0-9.${}-]*$/.test(text)

const asPattern = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('${}', '[a-z0-9.-]+')}$`)

/** The key that a text asks for: what a speaker is to say, or the sentence of a refusal or problem. */
function keyAsked({ node, text }: Text): string | undefined {
  const call = node.parent
  if (ts.isNewExpression(call)) {
    const isCode = call.expression.getText() === 'Problem' && call.arguments?.[1] === node
    return isCode ? `problem.${text}` : undefined
  }
  if (!ts.isCallExpression(call) || call.arguments[0] !== node) return undefined
  const name = call.expression.getText()
  if (name === 'refused') return `refusal.${text}`
  if (name === 'badRequest') return `problem.${text}`
  return /(^|\.)say$/.test(name) && !text.startsWith('${}') ? text : undefined
}

/** The keys that are asked for and that no message has. */
function unknownKeys(source: Source, messages: Messages): readonly string[] {
  const keys = [...messages.keys()]
  return [...textsOf(source)].flatMap((text) => {
    const asked = keyAsked(text)
    if (asked === undefined || keys.some((key) => asPattern(asked).test(key))) return []
    return [`${placeOf(source, text.node)} ${asked}`]
  })
}

/**
 * The keys that no source names, whole or as a pattern. The sentence of a refusal or problem is used
 * where its code is: `'too-late'` for `refusal.too-late`.
 */
function unusedKeys(named: readonly Source[], messages: Messages): readonly string[] {
  const texts = named.flatMap((source) => [...textsOf(source)])
  const whole = new Set(texts.map(({ text }) => text))
  const patterns = texts.filter(mayBePattern).map(({ text }) => asPattern(text))
  return [...messages.keys()].filter((key) => {
    const [, code] = /^(?:refusal|problem)\.(.+)$/.exec(key) ?? []
    if (code !== undefined) return !whole.has(code)
    return !whole.has(key) && !patterns.some((pattern) => pattern.test(key))
  })
}

test('every message stands in English and in Danish', () => {
  const missing = [
    ...[...english.keys()].filter((key) => !danish.has(key)).map((key) => `${key} in Danish`),
    ...[...danish.keys()].filter((key) => !english.has(key)).map((key) => `${key} in English`),
  ]
  obeyed(missing, 'Write it, in messages/<feature>.<language>.json.')
})

test('where both languages choose by the same name, they know the same cases', () => {
  for (const [key, pattern] of english) {
    const [ours, theirs] = [choicesOf(pattern), choicesOf(danish.get(key) ?? '')]
    for (const name of Object.keys(ours)) assert.equal(theirs[name] ?? ours[name], ours[name], key)
  }
})

test('whatever is said stands in the messages', () => {
  obeyed(
    sources.flatMap((source) => unknownKeys(source, english)),
    'Add the message in both languages, or correct the key.',
  )
})

test('every message is said somewhere', () => {
  obeyed(unusedKeys(sources, english), 'Take it out of both languages.')
})

test('the laws on messages notice a key that nobody has and one that nobody uses', () => {
  const keys = ['club.open', 'club.day-1', 'club.gone', 'refusal.too-late', 'refusal.never']
  const messages = new Map(keys.map((key) => [key, '']))
  const text = [
    "say('club.open'); visit.say(`club.day-${day}`)",
    "say('club.lost')",
    'say(`club.x-${a}`)',
    "refused('too-late')",
    "refused('too-loud')",
    "new Problem(404, 'no-court'); badRequest('no-ball')",
  ].join('\n')
  const source = { path: 'page.ts', text }
  assert.deepEqual(unknownKeys(source, messages), [
    'page.ts:2 club.lost',
    'page.ts:3 club.x-${}',
    'page.ts:5 refusal.too-loud',
    'page.ts:6 problem.no-court',
    'page.ts:6 problem.no-ball',
  ])
  assert.deepEqual(unusedKeys([source], messages), ['club.gone', 'refusal.never'])
  assert.deepEqual(choicesOf('{role, select, editor {a} other {b}}'), {
    role: 'editor, other',
  })
})
