import type { Fraction } from '#kernel/decimal'
import type { Measured } from './moments.ts'
import type { Course } from './paths.ts'
import { methodVersions, type Method, type MethodRefusal, type Verdict } from './verdicts.ts'

/** What a judgement rests on besides the indicator: what its sentence tells. */
export type Ground =
  | { readonly kind: 'silence' }
  | { readonly kind: 'path'; readonly course: Course; readonly tolerance: Fraction }
  | {
      readonly kind: 'growth'
      /** By which share of itself it has grown a year, and by which it must; null without a target. */
      readonly rate: Fraction
      readonly needed: Fraction | null
    }
  | {
      readonly kind: 'projection'
      readonly projected: Fraction
      /** Which share of the way from baseline to target the projection comes. */
      readonly comes: Fraction
    }
  | { readonly kind: 'range'; readonly tolerance: Fraction }
  | {
      readonly kind: 'level'
      readonly tolerance: Fraction
      /** Whether the level is a floor, a ceiling, or to be kept from both sides. */
      readonly side: 'least' | 'most' | 'both'
    }
  | {
      readonly kind: 'years'
      readonly year: number
      readonly isOver: boolean
      readonly isAtMost: boolean
      readonly met: number
      readonly of: number
    }
  | { readonly kind: 'steps'; readonly done: number; readonly due: number; readonly of: number }
  | { readonly kind: 'followed'; readonly reference: Measured; readonly tolerance: Fraction }

/** What a method says of an indicator, unrounded. */
export interface Judgement {
  /** The method that was asked. */
  readonly method: Method
  /** The method that judged: the straight path, where the one that was asked is refused. */
  readonly judgedBy: Method
  readonly version: (typeof methodVersions)[Method]
  readonly refused: MethodRefusal | null
  readonly verdict: Verdict
  /** Which share of the way from baseline to target is behind it: 1 is the target. */
  readonly attainment: Fraction | null
  /** What the method asks for at the moment of the current value. */
  readonly expected: Fraction | null
  readonly ratio: Fraction | null
  readonly current: Measured | null
  readonly ground: Ground
}

type Said = Pick<Judgement, 'verdict' | 'current' | 'ground'> &
  Partial<Pick<Judgement, 'attainment' | 'expected' | 'ratio'>>

/** A judgement by a method of its own, with what it leaves out as null. */
export const judged = (method: Method, said: Said): Judgement => ({
  method,
  judgedBy: method,
  version: methodVersions[method],
  refused: null,
  attainment: null,
  expected: null,
  ratio: null,
  ...said,
})

/** A judgement where there is nothing to judge. */
export const silent = (method: Method, verdict: 'no-data' | 'not-due'): Judgement =>
  judged(method, { verdict, current: null, ground: { kind: 'silence' } })
