import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { answered } from '#test/answers'
import { testDatabase } from '#test/database'
import { publishPackage, siteOn } from './site.ts'

// What programs read of an invented plan of another country, whole.
const database = await testDatabase()
await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
const { read } = siteOn(database, '2026-06-01')
const digested = z.looseObject({ digest: z.string() })

test('a program reads this of a plan', async () => {
  const { digest, ...rest } = answered(digested, await read('/api/v1/plans/montes-agua'))
  assert.match(digest, /^[0-9a-f]{64}$/)
  assert.deepEqual(rest, {
    id: 'montes-agua',
    kind: 'action-plan',
    version: 1,
    publishedAt: '2026-03-01T12:00:00.000Z',
    title: {
      es: 'Plan inventado de montes y agua 2026–2030 (solo para pruebas)',
      official: 'es',
    },
    shortTitle: {
      es: 'Montes y agua (inventado)',
      official: 'es',
    },
    summary: {
      es: 'Con seis compromisos, tres organismos inventados prometen cuidar los montes que rodean los arroyos y llevar agua potable a las casas del campo. Nada de lo que aquí se lee es real.',
      official: 'es',
    },
    jurisdiction: 'uy',
    timeZone: 'America/Montevideo',
    languages: ['es'],
    currency: 'UYU',
    period: {
      start: '2026-01-01',
      end: '2030-12-31',
    },
    publisher: 'magua',
    documents: [
      {
        id: 'plan-2026',
        title: {
          es: 'Plan inventado de montes y agua',
          official: 'es',
        },
        language: 'es',
        url: 'https://plan.example/montes-agua',
        licence: {
          es: 'Texto inventado; se puede copiar libremente',
          official: 'es',
        },
      },
    ],
    budget: {
      amount: '3300000000',
      currency: 'UYU',
      note: {
        es: 'Para los cinco años; el plan no lo reparte entre los compromisos',
        official: 'es',
      },
    },
    publicationPolicy: null,
    pages: {
      en: '/en/plans/montes-agua',
      da: '/da/plans/montes-agua',
    },
  })
})

const commitment = {
  id: 'c-1-01',
  kind: 'listed',
  number: '1.1',
  open: true,
  area: '1',
  listedUnder: null,
  title: {
    es: 'Plantar árboles nativos en las orillas',
    official: 'es',
  },
  summary: {
    es: 'Cada año, el servicio forestal planta árboles nativos en las orillas de los arroyos.',
    official: 'es',
  },
  wording: 'ours',
  status: {
    code: 'not-yet-due',
    round: null,
    organisation: null,
    publishedAt: null,
    reason: null,
    signedAs: null,
    proposed: null,
  },
  owners: [
    {
      organisation: 'forestal',
      body: null,
      basis: 'stated',
      note: null,
    },
  ],
  partners: [
    {
      es: 'Escuelas rurales',
      official: 'es',
    },
  ],
  instruments: ['prg-vivero'],
  window: {
    start: '2026',
    end: '2028',
    basis: {
      es: 'El vivero funciona tres años',
      official: 'es',
    },
  },
  related: ['c-1-02'],
  indicators: ['arboles-plantados'],
  note: null,
  source: {
    document: 'plan-2026',
    section: 'Área 1',
    page: 5,
    lines: [31, 32],
    checked: 'person',
  },
  replacedBy: [],
  endedBy: null,
  adoptedWording: null,
  reports: [],
}

test('a program reads this of a commitment', async () => {
  assert.deepEqual(
    JSON.parse(await read('/api/v1/plans/montes-agua/commitments/c-1-01')),
    commitment,
  )
})

const figure = {
  id: 'arboles-plantados',
  name: {
    es: 'Mujeres entre quienes plantan',
    official: 'es',
  },
  wording: 'ours',
  resultLevel: 'output',
  owners: ['forestal'],
  definition: {
    version: 1,
    kind: 'share',
    unit: 'percent',
    population: {
      es: 'Personas que trabajan en las plantaciones',
      official: 'es',
    },
    excluded: null,
    countsPeople: 'composition',
    direction: 'parity',
  },
  scope: {
    es: 'Orillas de los arroyos',
    official: 'es',
  },
  commitments: ['c-1-01'],
  note: null,
  source: {
    document: 'plan-2026',
    section: 'Área 1',
    page: 6,
    lines: [36, 37],
    checked: 'machine',
  },
  yardsticks: [],
  observations: [
    {
      factId: 'montes-agua:arboles-plantados.2024',
      unit: 'percent',
      hidden: false,
      value: '40',
      numerator: '30',
      denominator: '75',
      coverage: null,
      organisation: 'forestal',
      publishedAt: '2026-03-01T12:00:00.000Z',
      replaces: null,
      reason: null,
      note: null,
      source: {
        place: {
          document: 'plan-2026',
          section: null,
          page: 6,
          lines: [36, 37],
          checked: null,
        },
        words: null,
      },
      period: '2024',
      words: null,
      qualifier: null,
      status: 'reported',
      yearInferred: false,
      definition: 1,
    },
  ],
  targets: [],
  baselines: [],
  breaks: [],
  breaksToCome: [],
  parts: [],
  replaced: [],
  benchmarks: [],
  assessments: [],
}

test('a program reads this of a figure', async () => {
  assert.deepEqual(
    JSON.parse(await read('/api/v1/plans/montes-agua/indicators/arboles-plantados')),
    figure,
  )
})

test('a program reads this of an organisation', async () => {
  assert.deepEqual(JSON.parse(await read('/api/v1/plans/montes-agua/organisations/forestal')), {
    code: 'forestal',
    jurisdiction: 'uy',
    kind: 'agency',
    name: {
      es: 'Servicio Forestal inventado',
      official: 'es',
    },
    shortName: {
      es: 'Forestal',
      official: 'es',
    },
    parent: 'magua',
    commitments: ['c-1-01'],
    indicators: ['arboles-plantados'],
  })
})
