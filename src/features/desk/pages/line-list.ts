import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { deed, list, mark } from '#kernel/ui'
import type { Line, Report } from '#features/editions'
import { deskAddresses } from './addresses.ts'
import type { Waits } from './progress.ts'
import { doneIn, isShared, lineNote, progressIn } from './progress.ts'
import { lineTitle } from './words.ts'

/** The lines of a report as one works on them. */
export interface LineList {
  readonly report: Report
  readonly lines: readonly Line[]
  /** The commitment whose line is open. */
  readonly current?: string
  readonly waits?: Waits
  /** How many steps in series nobody has explained yet. */
  readonly unexplained?: number
}

type Group = 'own' | 'followed' | 'shared'
const groups: readonly Group[] = ['own', 'followed', 'shared']

function groupOf(report: Report, { commitment }: Report['assigned'][number]): Group {
  if (isShared(report, commitment)) return 'shared'
  return report.commitments.get(commitment)?.kind === 'running-text' ? 'followed' : 'own'
}

/** The lines of a report with how far each has come: own promises, what is also followed, what is shared. */
export function lineList(say: Say, shown: LineList): Html {
  const { report, current } = shown
  const home = deskAddresses(say.language, report.plan)
  const lines = (group: Group) =>
    report.assigned
      .filter((one) => groupOf(report, one) === group)
      .map((assigned) => ({
        href: home.line(report.organisation, report.occasion.code, assigned.commitment),
        mark: progressIn(shown, assigned).mark,
        title: lineTitle(say, report, assigned.commitment).title,
        note: lineNote(say, shown, assigned),
        current: assigned.commitment === current,
      }))
  const made = groups.map((group) => ({ heading: say(`desk.lines-${group}`), lines: lines(group) }))
  return list.lines(
    say('desk.lines'),
    made.filter(({ lines: some }) => some.length > 0),
    html`<p class="muted lines-done">${doneWords(say, shown)}</p>
      ${listKeys(say)}`,
  )
}

const doneWords = (say: Say, shown: LineList): string =>
  [
    say('desk.lines-done', { done: doneIn(shown), lines: shown.report.assigned.length }),
    ...(shown.unexplained ? [say('desk.jumps-unexplained', { count: shown.unexplained })] : []),
  ].join(' ')

/** What the list says of the line that is open: its mark, the words under its title, and how many are done. */
export function openLine(say: Say, shown: LineList) {
  const assigned = shown.report.assigned.find(({ commitment }) => commitment === shown.current)
  if (!assigned) return null
  const { mark } = progressIn(shown, assigned)
  return { mark, note: lineNote(say, shown, assigned), done: doneWords(say, shown) }
}

/** Every mark that a line can come to have, out of sight, for what changes while somebody writes. */
export const lineMarks = (): Html =>
  html`<template data-marks>
    ${(['empty', 'draft', 'unchanged', 'finished', 'waiting'] as const).map((code) => mark.bare(code))}
  </template>`

/** What the keys do in a list that can only be walked and opened. */
export const listKeys = (say: Say): Html =>
  deed.keys(say('desk.keys-when'), [
    { keys: ['J', 'K'], does: say('desk.key-move') },
    { keys: ['Enter'], does: say('desk.key-open') },
  ])
