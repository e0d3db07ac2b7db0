import type { Content, Item, Line } from '#features/editions'

const moment = new Date('2027-02-23T09:00:00Z')

/** An item of a draft, for tests. */
export const itemOf = (field: string, content: Content, given: Partial<Item> = {}): Item => ({
  field,
  fact: `fact-${field}`,
  chain: given.fact ?? `fact-${field}`,
  about: '2026',
  level: 'public',
  draft: true,
  recordedAt: moment,
  recordedBy: 'a1',
  replaces: null,
  reason: null,
  signedAt: null,
  handedInAt: null,
  publishedAt: null,
  corrects: false,
  content,
  ...given,
})

/** A sentence in a field. */
export const said = (field: string, text = 'We planted.', given: Partial<Item> = {}): Item =>
  itemOf(field, { noun: 'statement', text, language: 'en', unchanged: false }, given)

type Rating = Extract<Content, { noun: 'status_rating' }>

/** A status, as the rule proposes it unless told. */
export const rated = (status: Rating['status'], given: Partial<Rating> = {}): Item =>
  itemOf('status', {
    noun: 'status_rating',
    status,
    proposed: status,
    method: 'keeps-last-2',
    judged: null,
    reason: null,
    language: 'en',
    ...given,
  })

type Figure = Extract<Content, { noun: 'observation' }>

/** A share with counts and a source. */
export const counted = (given: Partial<Figure> = {}): Item =>
  itemOf('figure.trees', {
    noun: 'observation',
    indicator: 'trees',
    numerator: '31',
    denominator: '75',
    value: '41.3',
    source: { text: 'Payroll', language: 'en' },
    says: null,
    breakdowns: [],
    ...given,
  })

/** A lead's line with these items. */
export const lineOf = (items: readonly Item[], given: Partial<Line> = {}): Line => ({
  id: 'l1',
  chain: 'l1',
  commitment: 'c-1-01',
  part: 'lead',
  position: 0,
  offeredAt: null,
  closedWithout: [],
  publishedAt: null,
  level: 'public',
  items,
  withdrawn: [],
  ...given,
})
