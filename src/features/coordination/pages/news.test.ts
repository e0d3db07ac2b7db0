import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { overseen } from '../overview/rules.ts'
import type { KnownEdition, Overseen } from '../overview/schema.ts'
import { done, edition } from '../round.fixture.ts'
import { news, restOfNews } from './news.ts'
import type { Organisations } from '#features/organisations'

const of = (code: string, ...editions: KnownEdition[]): Overseen => {
  const organisation = `dk:${code}`
  const lines = [{ organisation, commitment: 'c-1', part: 'lead' as const }]
  return overseen(organisation, lines, new Map([[organisation, editions]]))
}
const handed = (code: string) => of(code, edition(done(['send', 'sign', 'hand-in'])))
const signed = (code: string) => of(code, edition(done(['send', 'sign'])))
const sent = (code: string) => of(code, edition(done(['send'])))
const none: Organisations = new Map()
const told = (language: Language, ...reports: Overseen[]) => {
  const say = speaker(language)
  return [news(say, reports), restOfNews(say, reports, none)]
}

test('the heading is the news and the sentence under it the rest, in both languages', () => {
  const six = [handed('a'), handed('b'), handed('c'), signed('d'), sent('e'), of('f')]
  assert.deepEqual(told('en', ...six), [
    'Three of six have handed in',
    'One has signed without handing in, one has sent for signature and F is silent.',
  ])
  assert.deepEqual(told('da', ...six), [
    'Tre af seks har afleveret',
    'Én har underskrevet uden at aflevere, én har sendt til underskrift og F er tavs.',
  ])
})

test('nobody, all, and the only one are said in words of their own', () => {
  assert.deepEqual(told('en', of('a'), of('b')), ['Nobody has handed in', 'A and B are silent.'])
  assert.deepEqual(told('en', handed('a'), handed('b')), ['Both have handed in', ''])
  assert.deepEqual(told('da', handed('a')), ['Den eneste myndighed har afleveret', ''])
  const many = Array.from({ length: 14 }, (_, place) => of(`o${place}`))
  assert.deepEqual(told('en', handed('a'), ...many), ['One of 15 has handed in', '14 are silent.'])
})
