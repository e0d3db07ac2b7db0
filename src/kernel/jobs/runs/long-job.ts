import type { z } from 'zod'
import type { Content } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import type { Work } from '../job.ts'
import type { Words } from './run.ts'

/** How far long work has come; what is left out stays as it was told last. */
export interface Told {
  /** The step it is at, counted from 0. */
  readonly step?: number
  readonly done?: number
  /** Null while nobody knows. */
  readonly total?: number | null
  /** What is counted: "1,860 of 2,914 rows read". */
  readonly words?: Words
}

export interface LongWork extends Work {
  /** The run's id, for what the work writes down. */
  readonly run: string
  /**
   * Tells how far it is; call it as often as you like. Throws where the account has asked to stop or the
   * server stops: let it through, so that the transaction under way is undone.
   */
  readonly progress: (told: Told) => Promise<void>
}

/** What a result page says below its heading. */
export interface ShownResult {
  /** The answer in one sentence, large. */
  readonly state: string
  readonly body?: Content
  /** Buttons and links that lead on. */
  readonly acts?: Content
}

/** Long work as declared: somebody asks for it, watches it, may stop it, and reads its result. */
export interface LongJobSpec<Input extends z.ZodType, Result extends z.ZodType> {
  /** `slice.deed`, for ever. */
  readonly name: string
  readonly input: Input
  readonly result: Result
  /** Keys of messages: what is done, one after the other. */
  readonly steps: readonly string[]
  /** Heads the page and the mail: "Verifying the journal". */
  title(say: Say, input: z.output<Input>): string
  /** What stopping means: "Nothing has been written." */
  stopping(say: Say): string
  /**
   * Does it. Write in one transaction and let it be the last thing, so that a fault leaves nothing half
   * done and doing it again comes to the same. A refusal ends the run as failed, in its own words.
   */
  run(input: z.output<Input>, work: LongWork): Promise<z.output<Result> | Refused>
  show(say: Say, result: z.output<Result>, language: Language): ShownResult
}

/** Long work of any kind, as servers and pages hold it. */
export interface LongJob {
  readonly kind: 'long'
  readonly name: string
  readonly steps: readonly string[]
  readonly check: (input: unknown) => unknown
  readonly title: (say: Say, input: unknown) => string
  readonly stopping: (say: Say) => string
  readonly run: (input: unknown, work: LongWork) => Promise<unknown>
  readonly show: (say: Say, result: unknown, language: Language) => ShownResult
}

/** Declares long work that a step begins with `beginRun`. */
export function longJob<Input extends z.ZodType, Result extends z.ZodType>(
  spec: LongJobSpec<Input, Result>,
): LongJob {
  const { name, steps, input, result } = spec
  return {
    kind: 'long',
    name,
    steps,
    check: (given) => input.parse(given),
    title: (say, given) => spec.title(say, input.parse(given)),
    stopping: (say) => spec.stopping(say),
    run: (given, work) => spec.run(input.parse(given), work),
    show: (say, found, language) => spec.show(say, result.parse(found), language),
  }
}
