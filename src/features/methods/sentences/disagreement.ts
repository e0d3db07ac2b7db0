import { speaker, type Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { signOf } from '../rules/power.ts'
import type { Verdict } from '../rules/verdicts.ts'

/** Whether a verdict says that things go as they should, that they fall short, or that they go wrong. */
export type Leaning = 'well' | 'short' | 'wrong'

const leanings: Readonly<Record<Verdict, Leaning | null>> = {
  reached: 'well',
  ahead: 'well',
  'on-track': 'well',
  substantial: 'well',
  within: 'well',
  maintained: 'well',
  met: 'well',
  behind: 'short',
  moderate: 'short',
  limited: 'short',
  fair: 'short',
  'stagnation-or-regression': 'short',
  overshot: 'short',
  'not-maintained': 'short',
  missed: 'short',
  regressing: 'wrong',
  deterioration: 'wrong',
  left: 'wrong',
  open: null,
  'no-data': null,
  'not-due': null,
}

/** Which way a verdict leans; null where it says nothing yet. */
export const leaningOf = (verdict: Verdict): Leaning | null => leanings[verdict]

/**
 * The sentences that say that methods disagree on one indicator, and what each of them measures; null
 * where they lean the same way. A method that was refused counts as the one that judged instead.
 */
export function disagreement(
  judgements: readonly Judgement[],
): { readonly en: string; readonly da: string } | null {
  const saying = judgements.filter(({ verdict }) => leaningOf(verdict) !== null)
  const leaningsSaid = new Set(saying.map(({ verdict }) => leaningOf(verdict)))
  if (leaningsSaid.size < 2) return null
  return { en: told(speaker('en'), saying), da: told(speaker('da'), saying) }
}

function told(say: Say, judgements: readonly Judgement[]): string {
  const methods = new Map(judgements.map((one) => [one.judgedBy, one]))
  const measured = [...methods.values()].map((one) =>
    say(`methods.measures-${one.judgedBy}`, { way: wayOf(one) }),
  )
  return [say('methods.disagree', { count: methods.size }), ...measured].join(' ')
}

/** Steady growth upwards asks for most at the end, downwards for most at first. */
const wayOf = ({ ground }: Judgement): 'up' | 'down' =>
  ground.kind === 'growth' && ground.needed && signOf(ground.needed) < 0 ? 'down' : 'up'
