import type { z } from 'zod'
import type { Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import type { FiguresKey } from '#features/measuring'
import { figureOperations, figureRules } from '#features/measuring'
import type { Saved } from '../lines/saving.ts'
import { editsIn, told } from '../lines/saving.ts'
import type { figuresInput } from './shapes.ts'

/** Saves entries of a list of figures, or says what would become of them; a conflict comes with both versions. */
export async function saveEntries(
  visit: Visit,
  say: Say,
  { fields, dryRun, language, ...key }: FiguresKey & z.output<typeof figuresInput>,
): Promise<Saved | Refused> {
  const entries = editsIn(fields)
  const given = { ...key, entries, exact: true, ...(language !== undefined && { language }) }
  const save = dryRun ? figureOperations.tryFigures : figureOperations.saveFigures
  const place = { ...figureRules.reportKeyOf(key), commitment: key.indicator }
  return told(visit, say, place, await save(visit, given))
}

/** Makes a proposal the authority's own. */
export async function adopt(
  visit: Visit,
  say: Say,
  { plan, organisation, indicator }: FiguresKey,
): Promise<Saved | Refused> {
  const place = { ...figureRules.reportKeyOf({ plan, organisation, indicator }) }
  const adopted = await figureOperations.adoptProposal(visit, {
    plan,
    organisation,
    proposal: indicator,
  })
  return told(visit, say, { ...place, commitment: indicator }, adopted)
}
