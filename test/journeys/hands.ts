import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'

/** What somebody's hands did on the web. */
export interface Tally {
  clicks: number
  fields: number
  files: number
  /** Keys pressed, those of the one-time code among them. */
  keys: number
  /** Of these, for words that any tool must take: a reason, a sentence. */
  newKeys: number
  /** What was typed, field by field. */
  readonly words: string[]
}

/** Somebody's hands at a browser: every click, field and file is counted. */
export interface Hands {
  readonly page: Page
  readonly tally: Tally
  click(what: Locator): Promise<void>
  /** Presses a link that stands in a mail. */
  follow(address: string): Promise<void>
  /** Types into a field; `isNew` where the words are new content. */
  fill(field: Locator, words: string, isNew?: 'new'): Promise<void>
  /** Pastes into a field what lies on the clipboard: two keys, however much it is. */
  paste(field: Locator, words: string): Promise<void>
  /** Marks a tile or radio. */
  mark(radio: Locator): Promise<void>
  choose(field: Locator, file: { readonly name: string; readonly bytes: Buffer }): Promise<void>
  /** Chooses all files of a folder: one of them is pointed at, and two keys mark the rest. */
  chooseAll(field: Locator, paths: readonly string[]): Promise<void>
  /** Opens a list of choices and presses one. */
  pick(field: Locator, value: string): Promise<void>
  /** Presses a link to a file, and answers what came. */
  download(what: Locator): Promise<Buffer>
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands that are counted together with others’ in one tally, or in one of their own. */
export function handsAt(page: Page, tally: Tally = emptyTally()): Hands {
  return {
    page,
    tally,
    click: async (what) => {
      tally.clicks += 1
      await what.first().click()
      await page.waitForLoadState()
    },
    follow: async (address) => {
      tally.clicks += 1
      await page.goto(address)
    },
    fill: async (field, words, isNew) => {
      tally.fields += 1
      tally.keys += words.length
      tally.words.push(words)
      if (isNew) tally.newKeys += words.length
      await field.fill(words)
    },
    paste: async (field, words) => {
      tally.fields += 1
      tally.keys += 2
      await field.fill(words)
    },
    mark: async (radio) => {
      tally.clicks += 1
      await radio.check({ force: true })
    },
    choose: async (field, { name, bytes }) => {
      tally.files += 1
      await field.setInputFiles({ name, mimeType: workbook, buffer: bytes })
    },
    chooseAll: async (field, paths) => {
      tally.files += 1
      tally.keys += 2
      await field.setInputFiles([...paths])
    },
    pick: async (field, value) => {
      tally.clicks += 2
      await field.selectOption(value)
    },
    download: async (what) => {
      tally.clicks += 1
      const [file] = await Promise.all([page.waitForEvent('download'), what.first().click()])
      return readFileSync(await file.path())
    },
  }
}

/** Nothing done yet. */
export const emptyTally = (): Tally => ({
  clicks: 0,
  fields: 0,
  files: 0,
  keys: 0,
  newKeys: 0,
  words: [],
})

/** Actions: clicks, fields filled, files chosen. */
export const actionsIn = ({ clicks, fields, files }: Tally): number => clicks + fields + files

// Card, Moran and Newell, "The Keystroke-Level Model" (1980): an average typist's key, pointing, a press of the
// mouse button, homing of the hand, and getting ready in mind.
const [K, P, B, H, M] = [0.28, 1.1, 0.1, 0.4, 1.35]

/** What was done between two moments of one tally. */
export const between = (before: Tally, now: Tally): Tally => ({
  clicks: now.clicks - before.clicks,
  fields: now.fields - before.fields,
  files: now.files - before.files,
  keys: now.keys - before.keys,
  newKeys: now.newKeys - before.newKeys,
  words: now.words.slice(before.words.length),
})

/** Seconds by the keystroke-level model, without the time that the machine takes. */
export function seconds(
  { clicks, fields, files, keys, newKeys }: Tally,
  { withNew }: { readonly withNew: boolean },
): number {
  const click = M + P + B
  const field = click + 2 * H
  // The button, then the file in the system's window: pointed at and pressed twice.
  const file = 2 * click + B
  const typed = withNew ? keys : keys - newKeys
  return clicks * click + fields * field + files * file + typed * K
}
