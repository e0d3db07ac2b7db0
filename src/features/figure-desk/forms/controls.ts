import type { Form } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'

/** What stands in the controls of a form, by their names. */
export type Controls = Readonly<Record<string, string>>

/** Everything that was sent, as it was typed. */
export const controlsIn = (form: Form): Controls =>
  Object.fromEntries(form.names.map((name) => [name, form.text(name).trim()]))

/** What was typed where something was, else what stands. */
export const over = (standing: Controls, typed: Controls | undefined): Controls => ({
  ...standing,
  ...typed,
})

/** Why something that was typed cannot be kept at all, and in which control. */
export interface Misread {
  readonly control: string
  readonly refusal: Refused
}

/** The longest that may stand in a control of one line, a source, a text. */
export const lengths = { number: 40, line: 200, source: 500, text: 2000 } as const

/** The controls that hold more than may be kept. */
export const tooLong = (
  controls: Controls,
  limits: Readonly<Record<string, number>>,
): readonly Misread[] =>
  Object.entries(controls).flatMap(([control, typed]) => {
    const limit = limits[control] ?? (control.startsWith('cell:') ? lengths.number : undefined)
    if (limit === undefined || typed.length <= limit) return []
    const refusal = refused('text-too-long', { length: typed.length, limit })
    return [{ control, refusal }]
  })
