import type { PageRequest } from '#kernel/http'
import { anonymous } from '#kernel/access'
import { speaker } from '#kernel/i18n'
import type {
  BaselineFact,
  IndicatorRecord,
  ObservationFact,
  TargetFact,
} from '#features/indicators'
import type { Organisation } from '#features/organisations'
import type { CommitmentRecord, Head } from '#features/plans'
import type { PlanReading } from '#features/reading'

/** A tennis club with a plan: three commitments in two areas, one of them opened from the running text. */
export const clubHead: Extract<Head, { readonly kind: 'action-plan' }> = {
  id: 'tennis-club',
  kind: 'action-plan',
  version: 1,
  ancestors: [],
  jurisdiction: 'club',
  timeZone: 'Europe/Copenhagen',
  languages: ['en', 'da'],
  currency: 'DKK',
  period: { start: '2025-01-01', end: '2029-12-31' },
  title: { en: 'The club’s plan', da: 'Klubbens plan' },
  shortTitle: { en: 'The club', da: 'Klubben' },
  summary: { en: 'Four promises', da: 'Fire løfter' },
  publisher: 'board',
  documents: [{ id: 'plan', title: { en: 'The plan', da: 'Planen' }, language: 'da' }],
  budget: null,
}

const base = { wording: 'ours', related: [], indicators: [], responsibilities: [] } as const

/** A promise of the club. */
export const promise = (
  id: string,
  more: Partial<Extract<CommitmentRecord, { kind: 'listed' }>> = {},
): CommitmentRecord => ({
  ...base,
  id,
  kind: 'listed',
  number: id.replace('c-', '').replace('-', '.'),
  title: { en: `Promise ${id}`, da: `Løfte ${id}` },
  summary: { en: 'Something', da: 'Noget' },
  responsibilities: [],
  related: [],
  indicators: [],
  ...more,
})

const organisation = (code: string, jurisdiction = 'club'): Organisation => ({
  id: `${jurisdiction}:${code}`,
  jurisdiction,
  code,
  kind: 'authority',
  name: { en: `The ${code}`, da: `Klubbens ${code}` },
  shortName: { en: code, da: code },
  parent: null,
})

/** Players among members; the club counts them, and aims at half. */
export const players: IndicatorRecord = {
  id: 'players',
  name: { en: 'Girls among players', da: 'Piger blandt spillere' },
  resultLevel: 'outcome',
  owner: 'board',
  role: 'targeted',
  definition: {
    version: 1,
    kind: 'share',
    unit: 'percent',
    population: { en: 'All players', da: 'Alle spillere' },
    countsPeople: 'composition',
    direction: 'increase',
  },
  scope: { en: 'The club', da: 'Klubben' },
  commitments: ['c-1-1'],
  wording: 'ours',
  observations: [],
  targets: [],
}

/** Injuries: a count of harm. */
export const injuries: IndicatorRecord = {
  ...players,
  id: 'injuries',
  name: { en: 'Injuries', da: 'Skader' },
  owner: 'federation',
  definition: { ...players.definition, kind: 'count', unit: 'cases', countsPeople: 'harm' },
  commitments: [],
}

const fact = {
  organisation: 'club:board',
  origin: 'package',
  replaces: null,
  reason: null,
  recorded_at: new Date('2025-02-01T12:00:00Z'),
  published_at: new Date('2025-02-01T12:00:00Z'),
  source: { document: 'plan', page: 3, lines: [10, 12], checked: 'machine' },
  note: null,
} as const

/** A value of the players. */
export const measured = (id: string, more: Partial<ObservationFact> = {}): ObservationFact => ({
  ...fact,
  id,
  chain: id,
  indicator: 'players',
  definition: 1,
  about: '2024',
  value: '30',
  numerator: null,
  denominator: null,
  words: null,
  qualifier: null,
  status: 'reported',
  precision: 'year',
  state: 'value',
  total: 'entered',
  coverage_of: null,
  coverage_reported: null,
  coverage_expected: null,
  cells: [],
  ...more,
})

/** An aim of the players. */
export const aimed = (id: string, more: Partial<TargetFact> = {}): TargetFact => ({
  ...fact,
  id,
  chain: id,
  indicator: 'players',
  about: '2028',
  comparator: '>=',
  value: '50',
  relative_to: null,
  kind: null,
  upper: null,
  deciding_body: null,
  document: null,
  legal_basis: null,
  ...more,
})

/** A start of the club's players, as it lies in the record. */
export const started = (id: string, more: Partial<BaselineFact> = {}): BaselineFact => ({
  id,
  chain: id,
  numerator: null,
  denominator: null,
  organisation: 'club:board',
  origin: 'package',
  replaces: null,
  reason: null,
  published_at: new Date('2025-02-01T12:00:00Z'),
  source: null,
  note: null,
  indicator: 'players',
  about: '2024',
  value: '30',
  state: 'stated',
  deciding_body: null,
  document: null,
  ...more,
})

/** The club's plan as everyone reads it in June 2026. */
export const clubReading: PlanReading = {
  version: {
    id: 1,
    plan: 'tennis-club',
    number: 1,
    digest: 'd',
    head: clubHead,
    state: 'in-force',
    publishedAt: new Date('2025-02-01T12:00:00Z'),
  },
  asOf: { day: null, moment: new Date('2026-06-01T12:00:00Z') },
  areas: [
    { id: '2', number: '2', position: 2, title: { en: 'Courts' }, shortTitle: { en: 'Courts' } },
    { id: '1', number: '1', position: 1, title: { en: 'Players' }, shortTitle: { en: 'Players' } },
    { id: '3', number: '3', position: 3, title: { en: 'Empty' }, shortTitle: { en: 'Empty' } },
  ],
  commitments: [
    promise('c-1-1', {
      area: '1',
      listedUnder: 'board',
      responsibilities: [{ organisation: 'board', basis: 'stated' }],
      related: ['c-2-1', 'n-closed'],
    }),
    promise('c-1-2', {
      area: '1',
      listedUnder: 'coach',
      window: { start: '2025', end: '2026' },
    }),
    promise('c-2-1', {
      area: '2',
      responsibilities: [
        { organisation: 'board', basis: 'stated' },
        { organisation: 'coach', basis: 'stated-elsewhere' },
      ],
    }),
    { ...promise('n-1'), kind: 'running-text', level: 'internal', area: '1' },
  ],
  indicators: [players, injuries],
  organisations: [],
  bodies: [],
  meetings: [],
  instruments: [
    { id: 'fund', name: { en: 'The fund' }, start: '2024', end: '2027' },
    { id: 'review', kind: 'review', name: { en: 'The review' }, start: '2027', end: '2027' },
    { id: 'law', kind: 'law', name: { en: 'The rules' }, start: '2020', end: null },
    { id: 'old', name: { en: 'The old fund' }, start: '2020', end: '2025' },
  ],
  opened: { inferred: [], issues: [], proposals: [], closed: [] },
  names: new Map([
    ['board', organisation('board')],
    ['coach', organisation('coach')],
    ['federation', organisation('federation', 'int')],
  ]),
}

/** A request for an address of the club, by nobody in particular. */
export function clubRequest(path: string): PageRequest {
  const url = new URL(`http://localhost${path}`)
  const say = speaker(path.startsWith('/da') ? 'da' : 'en')
  const unused = () => Promise.reject(new Error('not asked for'))
  return {
    visit: {
      actor: anonymous,
      now: new Date('2026-06-01T12:00:00Z'),
      language: say.language,
      request: 'r',
      transaction: unused,
      read: unused,
    },
    say,
    language: say.language,
    url,
    params: {},
    query: url.searchParams,
    headers: new Headers(),
    form: unused,
    json: unused,
    body: null,
    from: '',
    exercise: false,
  }
}
