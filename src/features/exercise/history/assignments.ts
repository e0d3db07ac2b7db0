import type { RoundLine } from '#features/rounds'
import type { AuthorityCode } from '../cast/people.ts'
import { keyOf } from '../cast/people.ts'

type Share = readonly [lead: AuthorityCode, ...contributors: AuthorityCode[]]

/** Who reports on what in the history: the lead, then those who contribute. */
export const reporting: Readonly<Record<string, Share>> = {
  'c-0-01': ['mfa'],
  'c-0-02': ['mfa'],
  'c-0-03': ['mfa'],
  'c-0-04': ['mfa'],
  'c-0-05': ['mfa', 'mod', 'dnp', 'dema', 'mege'],
  'c-0-06': ['mfa'],
  'c-0-07': ['mfa'],
  'c-1-01': ['mfa'],
  'c-1-02': ['mfa'],
  'c-1-03': ['mfa'],
  'c-1-04': ['mfa'],
  'c-2-01': ['mfa'],
  'c-2-02': ['mfa'],
  'c-2-03': ['dnp'],
  'c-2-04': ['mod', 'dnp', 'dema'],
  'c-2-05': ['mfa', 'mod', 'dnp'],
  'c-3-01': ['mfa'],
  'c-3-02': ['dnp'],
  'c-3-03': ['mod'],
  'c-3-04': ['mfa', 'mege'],
  'c-3-05': ['dis'],
  'c-4-mfa-01': ['mfa'],
  'c-4-mfa-02': ['mfa'],
  'c-4-mod-01': ['mod'],
  'c-4-mod-02': ['mod'],
  'c-4-mod-03': ['mod'],
  'c-4-mod-04': ['mod'],
  'c-4-dema-01': ['dema'],
  'c-4-dema-02': ['dema'],
  'c-4-dnp-01': ['dnp'],
  'c-4-dnp-02': ['dnp'],
  'c-4-dnp-03': ['dnp'],
  'c-5-01': ['mfa', 'mege'],
  'c-5-02': ['mfa'],
  'c-5-03': ['mfa'],
  'c-5-04': ['mfa'],
  'n-22': ['dema'],
  'n-23': ['dnp'],
}

/** Promises of the running text that their authorities have opened. */
export const opened: readonly (readonly [commitment: string, by: AuthorityCode])[] = [
  ['n-22', 'dema'],
  ['n-23', 'dnp'],
]

/** The same as a round's lines, of some commitments or of all. */
export const linesOf = (
  commitments: readonly string[] = Object.keys(reporting),
): readonly RoundLine[] =>
  commitments.flatMap((commitment) =>
    (reporting[commitment] ?? []).map((code, place) => ({
      organisation: keyOf(code),
      commitment,
      part: place === 0 ? ('lead' as const) : ('contributor' as const),
    })),
  )
