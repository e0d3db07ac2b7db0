/** The ways of judging, each with the verdicts it can give, the best first. */
export const verdictsOf = {
  linear: ['reached', 'ahead', 'on-track', 'behind', 'regressing', 'no-data', 'not-due'],
  'growth-ratio': ['reached', 'substantial', 'moderate', 'limited', 'deterioration', 'no-data'],
  projection: ['reached', 'on-track', 'fair', 'stagnation-or-regression', 'no-data', 'not-due'],
  range: [
    'within',
    'ahead',
    'on-track',
    'behind',
    'regressing',
    'overshot',
    'left',
    'no-data',
    'not-due',
  ],
  maintain: ['maintained', 'not-maintained', 'no-data', 'not-due'],
  'threshold-each-year': ['met', 'open', 'missed', 'no-data', 'not-due'],
  'by-the-end': ['reached', 'ahead', 'on-track', 'behind', 'regressing', 'no-data', 'not-due'],
  milestones: ['reached', 'ahead', 'on-track', 'behind', 'no-data', 'not-due'],
  follow: ['reached', 'on-track', 'behind', 'no-data', 'not-due'],
} as const

export type Method = keyof typeof verdictsOf
export type VerdictOf<Name extends Method> = (typeof verdictsOf)[Name][number]
export type Verdict = VerdictOf<Method>

/** Every method, the usual one first. */
export const methods = [
  'linear',
  'growth-ratio',
  'projection',
  'range',
  'maintain',
  'threshold-each-year',
  'by-the-end',
  'milestones',
  'follow',
] as const satisfies readonly Method[]

/** Which edition of a method judged; stored with what it said. A change of the arithmetic is a new one. */
export const methodVersions = {
  linear: 'linear/2',
  'growth-ratio': 'growth-ratio/2',
  projection: 'projection/2',
  range: 'range/1',
  maintain: 'maintain/1',
  'threshold-each-year': 'threshold-each-year/1',
  'by-the-end': 'by-the-end/2',
  milestones: 'milestones/1',
  follow: 'follow/2',
} as const satisfies Readonly<Record<Method, `${Method}/${number}`>>

/** Why a method that grows from the baseline cannot be used. */
export const methodRefusals = [
  'zero-baseline',
  'negative',
  'small-baseline',
  'target-equals-baseline',
  'sign-change',
] as const
export type MethodRefusal = (typeof methodRefusals)[number]
