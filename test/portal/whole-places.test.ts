import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn, wordsOn } from './site.ts'

// Whole pages of an invented plan of another country, as a reader without eyes for markup reads them.
const database = await testDatabase()
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
const { read } = siteOn(database, '2026-06-01')
const plan = '/en/plans/montes-agua'

test('the page of an organisation says this', async () => {
  assert.deepEqual(wordsOn(await read(`${plan}/organisations/forestal`)), [
    'Agency',
    'Servicio Forestal inventado',
    'Answers for one commitment and one figure.',
    'part of Ministerio inventado del Agua',
    'Commitments',
    'Those that the plan states as its own.',
    'Commitments',
    'No.',
    'Commitment',
    'Status',
    '1.1',
    'Plantar árboles nativos en las orillas',
    'Not yet due',
    'Figures',
    'Every figure opens to its definition, source and history.',
    'Figures',
    'Figure',
    'Before',
    'Latest',
    'Target',
    'Mujeres entre quienes plantan',
    '–',
    '40 %,',
    '2024',
    'None stated',
    'Reports',
    'No report yet',
    'Nothing has been reported yet. When an authority has reported and agreed to its publication, its own words stand here.',
    'Its place',
    'Part of',
    'Ministerio inventado del Agua',
    'Sits in',
    'No body that the plan names',
    'The way back',
    'From this page to the paper it rests on.',
    'Permanent link',
    '/en/plans/montes-agua/organisations/forestal?as-of=2026-06-01',
  ])
})

test('the page of a body says this', async () => {
  assert.deepEqual(wordsOn(await read(`${plan}/bodies/b-01`)), [
    'Body',
    'Mesa del agua',
    'Sigue el plan y pide cuentas una vez al año.',
    'Its work',
    'Led by',
    'Ministerio inventado del Agua',
    'Meets',
    'Una vez al año',
    'Mandate',
    'Renovado en 2025',
    'Since',
    '2021',
    'Reports to',
    'Not stated',
    'Members',
    '2 entries in the plan.',
    'Ministerio inventado del Agua',
    'Vecinos del arroyo inventado',
    'Meetings',
    'Meetings',
    'Meeting',
    'Held by',
    'What for',
    'When',
    'Reunión anual de la mesa',
    'Mesa del agua',
    'Ver lo hecho y acordar lo que sigue',
    'Every year',
    'El plan no dice en qué mes',
    'The way back',
    'From this page to the paper it rests on.',
    'Document',
    'Plan inventado de montes y agua, Ministerio inventado del Agua',
    'Section',
    'Organización',
    'Page',
    '14, lines 90–92 of the text file',
    'Las páginas y las líneas también son inventadas',
    'Checked',
    'By machine; not yet confirmed by a person',
    'Permanent link',
    '/en/plans/montes-agua/bodies/b-01?as-of=2026-06-01',
  ])
})
