import { rolesIn } from '#kernel/access'
import type { Refused, Visit } from '#kernel/operations'
import { notAllowed, notFound, operation, refused } from '#kernel/operations'
import type { DraftTable } from './draft-rules.ts'
import { draftTable } from './draft-rules.ts'
import { listInForce } from './known-store.ts'
import type { RowsImported } from './schema.ts'
import { listDrafts } from './standing-store.ts'
import type { RowsToImport } from './steps.ts'
import { importRows } from './steps.ts'

/** Who imports is a person. */
function accountOf({ actor }: Visit): string {
  if (actor.kind !== 'account') throw notAllowed()
  return actor.account
}

/** A file of rows that names its indicators, of one plan. */
export interface ImportedRows extends Omit<RowsToImport, 'plan' | 'account' | 'organisations'> {
  readonly plan: string
  /** Whose figures they are; whomever the account writes for unless told. */
  readonly organisation: string | null
}

/** An editor imports a file of rows into all lists that it names: everything, or nothing while a row is refused. */
export const importFigureRows = operation(
  'import-figure-rows',
  async (visit, { plan: id, organisation, ...given }: ImportedRows): Promise<RowsImported> => {
    const account = accountOf(visit)
    const organisations = writesFor(visit, id, organisation)
    const came: RowsImported[] = []
    await visit.transaction(async (tx): Promise<'written' | Refused> => {
      const [plan] = await listInForce(tx, id)
      if (!plan) throw notFound()
      const imported = await importRows(tx, visit, { ...given, plan, account, organisations })
      came.push(imported)
      return imported.isWritten ? 'written' : refused('only-tried') // a refusal undoes what was done
    })
    const [imported] = came.slice(-1)
    if (!imported) throw new Error('nothing was imported')
    return imported
  },
)

/** Which drafts are taken along: those of one plan, of one indicator or all. */
export interface DraftsAsked {
  readonly plan: string
  readonly indicator: string | null
}

/** An editor takes along the figures that stand in the drafts he writes, as rows that can be imported again. */
export const exportDraftFigures = operation(
  'export-draft-figures',
  async (visit, { plan, indicator }: DraftsAsked): Promise<DraftTable> => {
    const organisations = writesFor(visit, plan, null)
    return visit.read(async (tx) =>
      draftTable(await listDrafts(tx, { plan, organisations }, indicator)),
    )
  },
)

/** The organisations in a plan whose drafts somebody writes; 403 where there are none. */
function writesFor({ actor }: Visit, plan: string, organisation: string | null): readonly string[] {
  const own = rolesIn(actor, { plan }).flatMap((role) =>
    role.name === 'editor' && role.organisation !== null ? [role.organisation] : [],
  )
  const asked = own.filter((one) => organisation === null || one === organisation)
  if (asked.length === 0) throw notAllowed()
  return [...new Set(asked)]
}
