/** A list as somebody looks at it, under a name of his own. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** From the plan on, without a language: `/plans/denmark-wps/coverage/2027?show=gaps`. */
  readonly address: string
}
