import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pieces } from '#features/reading'
import { clubReading, clubRequest, players } from '#test/portal/club'
import { statedDefinition as stated } from '#test/portal/stated'
import { versionsOf } from '../rules.ts'
import { definitionSection } from './section.ts'

const courts = {
  dimension: 'district',
  exclusive: true,
  exhaustive: false,
  categories: [
    { code: 'n', name: { da: 'Nord', en: 'North' }, aliases: [] },
    { code: 's', name: {}, aliases: [] },
  ],
}

const second = stated(
  {
    population: 'Alle spillere over 12 år',
    excluded: 'Gæster',
    numerator: 'Piger over 12 år',
    denominator: 'Alle over 12 år',
    breakdowns: [courts],
    source: 'Medlemslisten',
    frequency: 'half-year',
    delayDays: '30',
    method: 'linear',
    parameters: { tolerance: '0.1' },
    reason: 'Børn tælles for sig.',
  },
  { breaks: true },
)

const sectionAt = (address: string, facts = [second]): string =>
  definitionSection(pieces.seenBy(clubRequest(address), clubReading), {
    versions: versionsOf(players, facts),
    today: '2026-06-01',
    besides: [{ label: 'Owner', value: 'The board' }],
  })
    .toString()
    .replaceAll(/<span class="visually-hidden">[^<]*<\/span>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')

const page = '/en/plans/tennis-club/indicators/players'

test('the definition in force says its version, from when, who stated it and why, and what it was before', () => {
  const section = sectionAt(page)
  assert.match(section, /Version 2, in force from 2026\./)
  assert.match(section, /The board<\/a>\. Published 1 February 2026\./)
  assert.match(section, /<span lang="da">Børn tælles for sig\.<\/span>/)
  assert.match(
    section,
    /<a href="\/en\/plans\/tennis-club\/indicators\/players\?definition=1#definition-before">Compare with version 1<\/a>/,
  )
})

test('everything it says stands in a row, categories by their names, and what the page adds after it', () => {
  const rows = [...sectionAt(page).matchAll(/<dt>(.*?)<\/dt> <dd>(.*?)<\/dd>/g)].map(
    ([, label, value]) => [label, value?.replaceAll(/<[^>]*>/g, '')],
  )
  assert.deepEqual(rows, [
    ['Counts', 'Piger over 12 år'],
    ['Out of', 'Alle over 12 år'],
    ['Among whom', 'Alle spillere over 12 år'],
    ['Leaves out', 'Gæster'],
    ['Unit', 'Per cent'],
    ['Aims at', 'More is better'],
    ['Measures', 'What changes'],
    [
      'Told part by part',
      'District: North and s. Nobody is counted in two of them, and not everybody in one.',
    ],
    ['Protection', 'Counts staff by sex; shown as it is'],
    ['Source', 'Medlemslisten'],
    ['How often', 'Every half year'],
    ['Published', '30 days after the period is over'],
    ['Judged by', 'The straight path from the start to the target (tolerance 0.1)'],
    ['Owner', 'The board'],
  ])
})

test('in Danish it reads as Danish', () => {
  const section = sectionAt('/da/plans/tennis-club/indicators/players')
  assert.match(section, /Version 2, gældende fra 2026\./)
  assert.match(section, /Politikreds: Nord og s\./)
  assert.match(section, /30 dage efter periodens udløb/)
  assert.match(section, /<dt>Tælles ikke med<\/dt> <dd>Gæster<\/dd>/)
})

test('two versions are laid beside each other word by word, and a break is said', () => {
  const section = sectionAt('/da/plans/tennis-club/indicators/players?definition=1')
  assert.match(
    section,
    /<h3 id="definition-before">Version 1 over for version 2, ord for ord<\/h3>/,
  )
  assert.match(section, /kan ikke sammenlignes med det, der måles efter den/)
  assert.match(section, /<dt>Sigter mod<\/dt> <dd><span class="muted">Uændret<\/span><\/dd>/)
  assert.match(section, /<dd><del>Ikke oplyst<\/del> <ins>Hvert halvår<\/ins><\/dd>/)
  assert.match(section, /<dt>Kilde<\/dt> <dd><ins>Medlemslisten<\/ins><\/dd>/)
  assert.match(section, /<dt>Tælles ikke med<\/dt> <dd><ins>Gæster<\/ins><\/dd>/)
  assert.match(
    section,
    /<dt>Tæller<\/dt> <dd><ins>Piger over 12 år<\/ins><\/dd>.*<dt>Blandt hvem<\/dt> <dd>Alle spillere<ins> over 12 år<\/ins><\/dd>/,
  )
})

test('words are compared in a language that both versions have, whatever the page’s', () => {
  assert.match(
    sectionAt(`${page}?definition=1`),
    /<dt>Among whom<\/dt> <dd>Alle spillere<ins> over 12 år<\/ins><\/dd>/,
  )
})

test('a version that is not there, or not earlier, is laid beside nothing', () => {
  for (const asked of ['2', '9', 'x'])
    assert.doesNotMatch(sectionAt(`${page}?definition=${asked}`), /word by word/)
})

test('where nobody stated another, the plan’s version stands alone', () => {
  const section = sectionAt(page, [])
  assert.match(section, /Version 1\./)
  assert.doesNotMatch(section, /Compare with/)
})

test('a version that holds from a later day is named', () => {
  const third = stated({}, { id: 'd-3', chain: 'd-3', version: 3, about: '2027' })
  assert.match(sectionAt(page, [second, third]), /Version 3 is in force from 2027\./)
})
