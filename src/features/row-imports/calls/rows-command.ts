import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { rolesIn } from '#kernel/access'
import type { Outcome } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { reportOperations } from '#features/reporting'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { openerOf } from '../opening.ts'
import { importFigureRows } from '../operations.ts'
import { rowsLines, shownRows } from './rows-shown.ts'

/** A call of the command for a file that names its indicators. */
export interface RowsCall {
  readonly path: string
  readonly as: string | undefined
  readonly language: Language
  readonly say: Say
  readonly tell: (sentence: string) => void
  readonly given: {
    readonly plan: string | undefined
    readonly organisation: string | undefined
    readonly period: string | undefined
    readonly source: string | undefined
    readonly reason: string | undefined
    readonly answers: string | undefined
    readonly 'dry-run': boolean
  }
}

/** Imports a file that names its indicators in a column, or says what would become of it. */
export async function importRowsOf(
  open: OpenVisit,
  { path, given, ...call }: RowsCall,
): Promise<Outcome> {
  // A period for all, and answers to questions, are of a table on one indicator.
  if (given.period !== undefined || given.answers !== undefined)
    return refusedOutcome(refused('option-missing', { option: '--indicator' }), call)
  if (!existsSync(path)) return refusedOutcome(refused('file-not-there', { path }), call)
  const opener = await openerOf(path)
  if (isRefused(opener)) return refusedOutcome(opener, call)
  return open(call, async (visit): Promise<Outcome> => {
    const plan = given.plan ?? onlyPlan(visit)
    if (plan === undefined)
      return refusedOutcome(refused('option-missing', { option: '--plan' }), call)
    const reason = (given.reason ?? '').trim()
    const imported = await importFigureRows(visit, {
      plan,
      organisation: await organisationIn(visit, plan, given.organisation),
      name: basename(path),
      open: opener,
      source: (given.source ?? '').trim().slice(0, 500),
      reason,
      dryRun: given['dry-run'],
    })
    const shown = shownRows(call.say, imported, { file: path, dryRun: given['dry-run'], reason })
    const text = rowsLines(call.say, shown).join('\n')
    return { exit: imported.refusedRows > 0 ? 2 : 0, text, json: shown }
  })
}

/** The one plan in which somebody is an editor, or else has a part; whether he may import is not asked here. */
function onlyPlan({ actor }: Visit): string | undefined {
  const own = rolesIn(actor, {}).filter(({ plan }) => plan !== null)
  const asEditor = own.filter(({ name }) => name === 'editor')
  const plans = (asEditor.length > 0 ? asEditor : own).flatMap(({ plan }) => plan ?? [])
  const [plan, ...others] = new Set(plans)
  return others.length === 0 ? plan : undefined
}

async function organisationIn(
  visit: Visit,
  plan: string,
  code: string | undefined,
): Promise<string | null> {
  if (code === undefined) return null
  return (await reportOperations.findKey(visit, { plan, code, round: '' })).organisation
}
