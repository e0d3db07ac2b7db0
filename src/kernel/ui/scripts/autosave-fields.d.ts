/** What somebody can write in or choose from. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A field of a form that saves itself: one input with its version, and the controls that make it up. */
export interface Field {
  readonly seen: HTMLInputElement
  readonly name: string
  readonly names: readonly string[]
  /** What the server has of it. */
  saved: string
  /** What the server would not take; nobody sends that again. */
  refused: string | undefined
  /** Why, in words, or why it was not kept. */
  trouble: string | undefined
}

/** What the tab keeps of a field until the server has it. */
export interface Kept {
  readonly value: string
  readonly seen: string
  readonly sent: string | null
}

/** What is on its way: the body, and what each field held. */
export interface Sent {
  readonly body: URLSearchParams
  readonly values: ReadonlyMap<string, string>
}

/** What is said at a field. */
export interface Said {
  readonly words?: string
  /** Where two texts are made one, and how the way there is called. */
  readonly href?: string
  readonly link?: string
  /** A figure as it was understood. */
  readonly shown?: string
}

/** What became of a field. */
export interface Result extends Said {
  readonly field: string
  readonly state: 'saved' | 'conflict' | 'refused'
  readonly seen?: number
}

/** What the server answers. */
export interface Heard {
  readonly words: string
  readonly saved: readonly Result[]
  readonly missing: Readonly<Record<string, string>>
  /** What the line as a whole still needs. */
  readonly line: string
  /** How the list of lines shows it now: its mark, the words under its title, and how many lines are done. */
  readonly list: { readonly mark: string; readonly note: string; readonly done: string } | null
}

/** Nothing is taken any more, and why. */
export interface Locked {
  readonly locked: string | undefined
}

/** What the bar says. */
export type State = 'Saving' | 'Saved' | 'Trouble' | 'Offline' | 'Refused'
