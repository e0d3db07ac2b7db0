import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Actor } from '#kernel/access'
import { digest } from '#kernel/canonical'
import { packageFiles } from '#features/packages'
import { checkPackage } from '#features/plans'
import { answered } from '#test/answers'
import { testDatabase } from '#test/database'
import { expectValidHtml } from '#test/html'
import { parts } from '../plan/parts.ts'
import { publishChecked, siteOn, wordsOn } from './site.ts'

const database = await testDatabase()
const { read } = siteOn(database, '2026-06-01')
const plan = '/plans/denmark-wps'
const shipped = await checkPackage('plans/denmark-wps', parts)
assert.ok(shipped.valid)
const { content } = shipped

type Content = typeof content

/** The plan as an installation has it that was begun before there were yardsticks. */
function before(): Content {
  const sections = [...content.sections]
    .filter(([section]) => section !== 'yardsticks')
    .map(([section, records]): [string, typeof records] => [
      section,
      records.map((record) => {
        const { yardsticks: _, ...rest }: typeof record & { yardsticks?: unknown } = record
        return rest
      }),
    ])
  return { ...content, sections: new Map(sections) }
}

const checked = (one: Content) => ({
  content: one,
  digest: digest({ plan: one.head, sections: Object.fromEntries(one.sections) }),
})

const mainOf = async (path: string, actor?: Actor) =>
  wordsOn(await read(path, actor ? { actor } : {})).join('\n')

test('an installation from before has no yardsticks, and takes them with the version that follows its own', async () => {
  const first = checked(before())
  await publishChecked(database, first, '2026-03-01')
  const head = { ...content.head, version: 2, ancestors: [first.digest] }
  await publishChecked(database, checked({ ...content, head }), '2026-04-01')
  assert.doesNotMatch(await mainOf(`/en${plan}/indicators?as-of=2026-03-20`), /Yardsticks/)
  assert.match(await mainOf(`/en${plan}/indicators`), /Yardsticks/)
})

test('an indicator says to which yardstick it speaks, and that nobody has verified it', async () => {
  const speaks = /Speaks to\s+SG-9\s+Women’s share of senior posts in UN field missions, unverified/
  assert.match(await mainOf(`/en${plan}/indicators/ind-dpo-t-civ`), speaks)
  assert.match(
    await mainOf(`/da${plan}/indicators/ind-dpo-t-civ`),
    /Belyser\s+SG-9\s+Kvinders andel af de ledende poster i FN’s feltmissioner, ikke efterprøvet/,
  )
  assert.doesNotMatch(await mainOf(`/en${plan}/indicators/ind-ida`), /Speaks to/)
})

test('the list of figures holds every yardstick with what speaks to it, or none yet', async () => {
  const markup = await read(`/en${plan}/indicators`)
  await expectValidHtml(markup)
  const words = wordsOn(markup).join('\n')
  assert.match(words, /30 yardsticks; the plan’s figures speak to 4/)
  assert.match(words, /Source: S\/2010\/498, annex, about pages 15–21, unverified\./)
  assert.match(words, /SG-2 [^\n]+\n\s*Prevention; type unknown; unverified\s+none yet/)
  assert.match(
    words,
    /SG-9 [^\n]+\n\s*Participation; a number; unverified\s+UN goal: women in leading/,
  )
  assert.match(
    await mainOf(`/da${plan}/indicators`),
    /30 målestokke; planens tal belyser 4[^]+ingen endnu/,
  )
})

test('what the plan only implies is named there to those who see proposals, and to nobody else', async () => {
  const editor: Actor = {
    kind: 'account',
    account: '00000000-0000-4000-8000-000000000009',
    roles: [{ name: 'editor', plan: 'denmark-wps', organisation: 'dk:dnp' }],
  }
  const row = /SG-4 [^\n]+\n[^\n]+\n([^]+?)\nSG-5a/
  assert.equal(row.exec(await mainOf(`/en${plan}/indicators`))?.[1], 'none yet')
  assert.match(
    row.exec(await mainOf(`/en${plan}/indicators`, editor))?.[1] ?? '',
    /implied, not adopted/,
  )
  const open = [
    await read(`/en${plan}/indicators`),
    await read(`/api/v1${plan}/indicators?limit=200`),
  ]
  for (const answer of open) assert.doesNotMatch(answer, /imp-/)
})

const shown = z.object({ yardsticks: z.array(z.unknown()) })

test('a program reads the same of an indicator', async () => {
  assert.deepEqual(
    answered(shown, await read(`/api/v1${plan}/indicators/ind-dpo-t-civ`)).yardsticks,
    [
      {
        id: 'sg-9',
        number: 'SG-9',
        name: {
          en: 'Women’s share of senior posts in UN field missions',
          da: 'Kvinders andel af de ledende poster i FN’s feltmissioner',
          official: 'en',
        },
        checked: 'none',
      },
    ],
  )
  assert.deepEqual(answered(shown, await read(`/api/v1${plan}/indicators/ind-ida`)).yardsticks, [])
})

test('an export holds the yardsticks, and what speaks to them', () => {
  const files = packageFiles(content, parts)
  assert.match(files.get('yardsticks.yaml') ?? '', /- id: sg-9\n[^]+?number: SG-9\n/)
  assert.match(files.get('indicators.yaml') ?? '', /yardsticks:\s+- sg-9|yardsticks: \[ ?sg-9 ?\]/)
})
