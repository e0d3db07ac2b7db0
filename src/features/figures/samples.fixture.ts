import type { BaselineFact } from '#features/indicators'

/** A start of the club's players, as it lies in the record. */
export const started = (id: string, more: Partial<BaselineFact> = {}): BaselineFact => ({
  id,
  chain: id,
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
