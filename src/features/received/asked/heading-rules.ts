import type { Role, ToldHeadings } from '#features/word-readings'
import { headings, roles } from '#features/word-readings'
import type { PlanReading } from '#features/word-plans'
import { groupsOf } from '../handing/home-rules.ts'
import type { Answer, RememberedWord } from '../schema.ts'
import { pointsOf } from './point-rules.ts'

/** By what a heading is known again. */
export const headingKey = headings.headingKey

/** What a column can be for, as somebody writes it; undefined for everything else. */
export const asRole = (typed: string): Role | undefined => roles.find((role) => role === typed)

/** What is remembered of an authority's headings. */
export const toldIn = (words: readonly Pick<RememberedWord, 'kind' | 'written' | 'means'>[]) =>
  new Map(
    words.flatMap(({ kind, written, means }) => {
      const role = kind === 'heading' ? asRole(means) : undefined
      return role ? [[headingKey(written), role] as const] : []
    }),
  ) satisfies ToldHeadings

/** A heading of a document, and what somebody says that it is for; empty where it is forgotten again. */
export interface Told {
  readonly written: string
  readonly means: string
  /** What it was told to be before; empty for nothing. */
  readonly was: string
}

/** What is new among the headings that somebody told of; a string is the code of why one cannot be taken. */
export function newlyTold(
  { columns }: Pick<PlanReading, 'columns'>,
  words: readonly RememberedWord[],
  given: Readonly<Record<string, string>>,
): readonly Told[] | { readonly code: string; readonly typed: string } {
  const told = toldIn(words)
  const fresh: Told[] = []
  for (const [typed, means] of Object.entries(given)) {
    const key = headingKey(typed)
    const written = columns.find(({ text }) => headingKey(text) === key)?.text
    if (written === undefined && !told.has(key)) return { code: 'received-heading-unknown', typed }
    if (means !== '' && asRole(means) === undefined)
      return { code: 'received-role-unknown', typed: means }
    const was = told.get(key) ?? ''
    if (means !== was) fresh.push({ written: written ?? typed, means, was })
  }
  return fresh
}

/** Which answers are still about what they were about when a document is read anew: the point before, and the one after. */
export function carriedOver(
  before: PlanReading,
  after: PlanReading,
  answers: readonly Pick<Answer, 'question'>[],
): readonly (readonly [from: string, to: string])[] {
  const [old, now] = [placesOf(before), placesOf(after)]
  const found = new Map([...now].map(([question, place]) => [place, question]))
  return answers.flatMap(({ question }) => {
    const to = found.get(old.get(question) ?? '')
    return to === undefined ? [] : [[question, to] as const]
  })
}

/** What each question of a reading is about: the kind, the place and the words there. */
const placesOf = (reading: PlanReading): ReadonlyMap<string, string> =>
  new Map([
    ...pointsOf(reading).map(
      ({ id, kind, at, written }) => [id, `${kind} ${at} ${written}`] as const,
    ),
    ...groupsOf(reading).map(({ id, at, text }) => [id, `home ${at ?? ''} ${text}`] as const),
  ])
