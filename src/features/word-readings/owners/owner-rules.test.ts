import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf } from './directory-rules.ts'
import { explainedIn, saysBracketsContribute, saysFirstLeads } from './house.ts'
import { distinctOwners, joinedInText, ownerNamed, readOwners } from './owner-rules.ts'
import { house } from './owners.fixture.ts'

const short = (text: string, its = house) => {
  const { lead, contributors } = readOwners(text, its)
  return [lead, ...contributors].map((owner) =>
    owner === null
      ? null
      : `${owner.authority ?? '-'}:${owner.unit ?? ''}${owner.external ?? ''} ${owner.state}`,
  )
}

test('an abbreviation is read from the letters of a name', () => {
  assert.deepEqual(initialsOf('Bane- og Underlagsministeriet'), ['bum', 'boum'])
  assert.deepEqual(initialsOf('Ministry of Courts'), ['mc', 'moc'])
})

test('the first of several leads, whatever parts them', () => {
  const expected = ['moc:GRUS placed', 'moc:INT placed']
  const sure = { ...house, firstLeads: true }
  for (const sign of ['/', ' / ', ', ', ' + ', ' og ', '\n', ' & ', '; '])
    assert.deepEqual(short(`GRUS${sign}INT`, sure), expected, sign)
  assert.deepEqual(short('GRUS, INT'), ['moc:GRUS guessed', 'moc:INT guessed'])
})

test('who contributes is told by words', () => {
  const expected = ['moc:GRUS placed', 'mon: placed']
  for (const text of [
    'GRUS (bidrag: Netværnsministeriet)',
    'GRUS, bidrag fra Netværnsministeriet',
    'GRUS sammen med Netværnsministeriet',
    'GRUS i samarbejde med Ministry of Nets',
    'Ansvarlig: GRUS; bidrag: Netværnsministeriet',
    'Lead: GRUS, supported by the Ministry of Nets',
    'Netværnsministeriet (bidrag), GRUS (lead)',
  ])
    assert.deepEqual(short(text), expected, text)
})

test('a unit below an authority is one name, two units are two', () => {
  assert.deepEqual(short('BS/Indkøb'), ['dba:BS/Indkøb placed'])
  assert.deepEqual(short('BUM (departementet)'), ['moc:BUM (departementet) placed'])
  assert.deepEqual(short('GRUS/AMB NET', { ...house, firstLeads: true }), [
    'moc:GRUS placed',
    'moc:AMB NET placed',
  ])
})

test('a name with `og` in it stays whole', () => {
  assert.deepEqual(short('Grus og underlag'), ['moc:GRUS placed'])
  assert.deepEqual(short('Bane- og Underlagsministeriet'), ['moc: placed'])
})

test('somebody outside may contribute, and asks who leads where he leads', () => {
  assert.deepEqual(short('GRUS (bidrag: operatørerne)'), [
    'moc:GRUS placed',
    '-:operatørerne guessed',
  ])
  assert.deepEqual(short('operatørerne, tilsyn ved BS/Indkøb'), [
    '-:operatørerne refused',
    'dba:BS/Indkøb placed',
  ])
})

test('what belongs to another authority by its name is a guess', () => {
  const owner = ownerNamed('Netværnskommandoen', house)
  assert.deepEqual(owner, {
    authority: 'mon',
    unit: 'Netværnskommandoen',
    external: null,
    state: 'guessed',
  })
  assert.equal(ownerNamed('Kuglerne', house).state, 'guessed')
})

test('the text of an activity joins organisations to it', () => {
  const [owner] = joinedInText('Måle nettene i samarbejde med Netværnsministeriet.', house)
  assert.equal(owner?.authority, 'mon')
  assert.deepEqual(joinedInText('Måle Netværnsministeriets net.', house), [])
})

test('units that have no names of their own are the authority’s', () => {
  for (const name of ['centrene', 'alle afdelinger', 'all missions'])
    assert.deepEqual(
      readOwners(name, house).lead,
      { authority: house.authority, unit: name, external: null, state: 'guessed' },
      name,
    )
  assert.equal(readOwners('fagforeningerne', house).lead?.external, 'fagforeningerne')
})

test('nobody is named twice', () => {
  const [one, other] = [ownerNamed('Ministry of Nets', house), ownerNamed('mon', house)]
  assert.deepEqual(distinctOwners([one, other]), [one])
})

test('a document explains its short names and who of several leads', () => {
  assert.deepEqual(
    [
      ...explainedIn([
        'Bidrag fra departementet (BUM) og Boldstyrelsen (BS). Kontakt: Internationale Baner (INT).',
      ]),
    ],
    [
      ['BUM', 'departementet'],
      ['BS', 'Boldstyrelsen'],
      ['INT', 'Internationale Baner'],
    ],
  )
  assert.ok(saysFirstLeads(['Er der flere koder, er den første ansvarlig og de øvrige bidrager.']))
  assert.ok(!saysFirstLeads(['Den ansvarlige enhed står i kolonne tre.']))
})

test('a code with a hyphen in it is a unit, though its first half may be somebody outside', () => {
  assert.deepEqual(short('FN-NY'), ['moc:FN-NY guessed'])
})

test('a glossary with colons explains short names, and who stands in brackets contributes where the document says so', () => {
  const explained = explainedIn(['NET: Netafdelingen. STREG: Stregkontoret. Ende.'])
  assert.deepEqual(
    [...explained],
    [
      ['NET', 'Netafdelingen'],
      ['STREG', 'Stregkontoret'],
    ],
  )
  assert.equal(saysBracketsContribute(['Bidragydere står i parentes.']), true)
  assert.equal(saysBracketsContribute(['Udgangspunktet står i parentes.']), false)
  assert.deepEqual(short('GRUS (INT)', { ...house, bracketsContribute: true }), [
    'moc:GRUS placed',
    'moc:INT placed',
  ])
})

test('a cell that asks who leads names nobody', () => {
  for (const text of ['?', '–', 'afventer', 'ikke udpeget']) assert.deepEqual(short(text), [null])
})
