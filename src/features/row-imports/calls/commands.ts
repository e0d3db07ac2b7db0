import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parsePeriod } from '#kernel/clock'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { Answers } from '#features/figure-tables'
import { reportOperations } from '#features/reporting'
import { tableCalls } from '#features/figure-imports'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { importRowsOf } from './rows-command.ts'

const { answersInput, importFigures, importLines, isClear, mostBytes, shownImport, takeApart } =
  tableCalls

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `figure-desk.option-${summary}` }) as const

const options = {
  plan: { kind: 'text', label: 'PLAN', summary: 'row-imports.option-plan' },
  organisation: { kind: 'text', label: 'CODE', summary: 'row-imports.option-organisation' },
  indicator: { kind: 'text', label: 'ID', summary: 'row-imports.option-indicator' },
  period: text('PERIOD', 'period'),
  source: text('TEXT', 'source'),
  reason: text('TEXT', 'reason'),
  answers: text('FILE', 'answers'),
  'dry-run': { kind: 'flag', summary: 'figure-desk.option-dry-run' },
} as const

/** `indicators import`: figures into drafts; all of a file, or nothing where anything waits. */
const importCommand = (open: OpenVisit): Command =>
  command({
    name: 'indicators import',
    summary: 'row-imports.command',
    arguments: { file: { label: 'FILE' } },
    options,
    run: async ({ arguments: { file: path }, options: given, ...call }) => {
      if (call.as === undefined) return refusedOutcome(refused('as-missing'), call)
      if (given.indicator === undefined) return importRowsOf(open, { ...call, path, given })
      const missing = (['plan', 'organisation', 'indicator'] as const).find((one) => !given[one])
      if (missing !== undefined)
        return refusedOutcome(refused('option-missing', { option: `--${missing}` }), call)
      const { plan = '', organisation: code = '', indicator = '' } = given
      const { period = '', source = '', reason = '', 'dry-run': dryRun } = given
      if (period !== '' && !parsePeriod(period))
        return refusedOutcome(refused('period-unknown', { period }), call)
      const came = await read(path)
      if (isRefused(came)) return refusedOutcome(came, call)
      const answers = await answersFrom(given.answers)
      if (isRefused(answers)) return refusedOutcome(answers, call)
      return open(call, async (visit): Promise<Outcome> => {
        const found = await reportOperations.findKey(visit, { plan, code, round: '' })
        const key = { plan, organisation: found.organisation, indicator }
        const asked = { period, source }
        const table = { key, ...came, asked, answers, reason, dryRun }
        const imported = await importFigures(visit, table)
        if (isRefused(imported)) return refusedOutcome(imported, call)
        const shown = shownImport(call.say, imported, { dryRun, answers, reason: reason.trim() })
        const words = importLines(call.say, shown).join('\n')
        return { exit: isClear(shown) ? 0 : 2, text: words, json: shown }
      })
    },
  })

async function read(path: string) {
  if (!existsSync(path)) return refused('file-not-there', { path })
  const { size } = await stat(path)
  const megabytes = Math.round(mostBytes / 1024 / 1024)
  if (size > mostBytes) return refused('figures-too-large', { megabytes })
  return takeApart({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
}

async function answersFrom(path: string | undefined): Promise<Answers | Refused> {
  if (path === undefined) return {}
  if (!existsSync(path)) return refused('file-not-there', { path })
  try {
    const parsed = answersInput.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : refused('option-unreadable', { name: 'answers' })
  } catch (error) {
    if (error instanceof SyntaxError) return refused('file-unreadable')
    throw error
  }
}

/** Figures on the command line. */
export const figureCommands = (open: OpenVisit): readonly Command[] => [importCommand(open)]
