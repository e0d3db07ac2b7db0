import type { Report } from '../reports/schema.ts'

/** An occasion as all who report on it share it. */
export type OccasionContext = Pick<
  Report,
  'plan' | 'occasion' | 'version' | 'everyone' | 'commitments' | 'measures' | 'organisations'
>
