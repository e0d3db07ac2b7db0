import { figureDrafts } from '#features/indicators'
import { aims } from '#features/methods'
import type { Controls } from './controls.ts'
import { lengths } from './controls.ts'

const decided = {
  decidingBody: lengths.line,
  document: lengths.source,
  source: lengths.source,
  note: lengths.text,
  correction: lengths.text,
} as const

/** The limits of the controls of a target, a baseline and a choice. */
export const targetLimits = {
  due: lengths.number,
  value: lengths.number,
  upper: lengths.number,
  legalBasis: lengths.source,
  ...decided,
} as const
export const baselineLimits = {
  period: lengths.number,
  value: lengths.number,
  numerator: lengths.number,
  denominator: lengths.number,
  ...decided,
} as const
export const useLimits = { sentence: 1000, correction: lengths.text } as const
export const verdictLimits = useLimits

/** What a target says, control by control. */
export const targetControls = (says: figureDrafts.TargetSays | null): Controls =>
  says ? { ...says } : { kind: 'reach' }

/** What a form says of a target; null where what it follows is no indicator's name. */
export function targetIn(controls: Controls): figureDrafts.TargetSays | null {
  const kind = figureDrafts.targetKinds.find((one) => one === controls['kind']) ?? 'reach'
  const { relativeTo = '' } = controls
  const read = figureDrafts.targetSays.safeParse({
    kind,
    ...picked(controls, ['due', 'value', 'upper', 'legalBasis', ...decidedNames]),
    relativeTo: kind === 'follow' ? relativeTo : '',
  })
  return read.success ? read.data : null
}

/** The control in which somebody says that a doubt is meant. */
export const confirmation = (code: aims.DoubtCode): string => `confirmed:${code}`

/** The doubts that a form says are meant; left out where there are none. */
export function confirmedIn(controls: Controls): { readonly confirmed?: aims.DoubtCode[] } {
  const confirmed = aims.doubtCodes.filter((code) => controls[confirmation(code)] === 'yes')
  return confirmed.length > 0 ? { confirmed } : {}
}

/** What a baseline says, control by control; what its counts come to is computed, and not typed. */
export function baselineControls(says: figureDrafts.BaselineSays | null): Controls {
  if (!says) return { state: 'stated' }
  return says.numerator === '' ? { ...says } : { ...says, value: '' }
}

const baselineStates = ['stated', 'to-be-set', 'none'] as const

/** What a form says of a baseline. */
export const baselineIn = (controls: Controls): figureDrafts.BaselineSays =>
  figureDrafts.baselineSays.parse({
    state: baselineStates.find((one) => one === controls['state']) ?? 'stated',
    ...picked(controls, ['period', 'value', 'numerator', 'denominator', ...decidedNames]),
  })

/** What a choice between figures of one period says, control by control. */
export const useControls = (says: figureDrafts.UseSays | null): Controls =>
  says ? { ...says } : {}

/** What a form says of which figure counts; null where none was chosen. */
export function useIn({ uses = '', sentence = '' }: Controls): figureDrafts.UseSays | null {
  return uses === '' || uses.length > 200 ? null : { uses, sentence }
}

/** What is said instead of the rule, control by control. */
export const verdictControls = (says: figureDrafts.VerdictSays | null): Controls =>
  says ? { ...says } : {}

/** What a form says instead of the rule; null where nothing was chosen. */
export function verdictIn({
  verdict = '',
  rule = '',
  sentence = '',
}: Controls): figureDrafts.VerdictSays | null {
  const read = figureDrafts.verdictSays.safeParse({ verdict, rule, sentence })
  return read.success ? read.data : null
}

const decidedNames = ['decidingBody', 'document', 'source', 'note', 'replaces'] as const

const picked = (controls: Controls, names: readonly string[]): Controls =>
  Object.fromEntries(names.map((name) => [name, controls[name] ?? '']))
