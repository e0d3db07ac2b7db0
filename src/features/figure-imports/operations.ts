import { figurePieces } from '#features/figure-desk'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notAllowed, notFound, operation, refused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { Answers } from '#features/figure-tables'
import type { FiguresKey } from '#features/measuring'
import { figureOperations } from '#features/measuring'
import { writtenIn } from './laying/entry-rules.ts'
import { lay } from './laying/lay.ts'
import type { Review, Sent } from './laying/schema.ts'
import type { Written } from './laying/steps.ts'
import { refuseLaid, writeTable } from './laying/steps.ts'
import { findUpload, insertUpload, saveAnswers, settleUpload } from './laying/store.ts'

const { beginsAnew } = figurePieces

/** A table belongs to a person. */
function accountOf({ actor }: Visit): string {
  if (actor.kind !== 'account') throw notAllowed()
  return actor.account
}

/** Which table, for which list. */
export interface Reviewed {
  readonly key: FiguresKey
  readonly upload: string
}

/** An editor pastes or uploads figures; nothing is written before they are confirmed. Answers their id. */
export const uploadFigures = operation(
  'upload-figures',
  async (
    visit,
    { key, ...sent }: Sent & { readonly key: FiguresKey },
  ): Promise<string | Refused> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    return visit.transaction(async (tx) => {
      const laid = await lay(tx, visit, key, { ...sent, answers: {} })
      if (!laid.view.possible.includes('write') && !beginsAnew(laid)) return refused('text-locked')
      return insertUpload(tx, { account, key }, sent, visit.now)
    })
  },
)

/** Lays figures that wait beside the list, for whoever brought them. */
export const reviewFigures = operation(
  'review-figures',
  async (visit, { key, upload: id }: Reviewed): Promise<Review> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    const found = await visit.read(async (tx) => {
      const upload = await findUpload(tx, { account, key }, id, visit.now)
      if (!upload) throw notFound()
      const { grid, asked, answers } = upload
      return { upload, laid: grid && (await lay(tx, visit, key, { grid, asked, answers })) }
    })
    const { laid } = found
    if (!laid || laid.entries.length === 0 || beginsAnew(laid)) return { ...found, outcomes: [] }
    const tried = { ...key, entries: laid.entries, exact: true }
    return { ...found, outcomes: await figureOperations.tryFigures(visit, tried) }
  },
)

/** An editor answers what was asked about a table; it is read anew with the answers. */
export const answerFigures = operation(
  'answer-figures',
  async (
    visit,
    { key, upload: id, answers }: Reviewed & { readonly answers: Answers },
  ): Promise<'answered' | Refused> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    return visit.transaction(async (tx) => {
      const upload = await findUpload(tx, { account, key }, id, visit.now)
      if (!upload) return refused('figures-expired')
      await saveAnswers(tx, id, answers)
      return 'answered'
    })
  },
)

/** What is confirmed of a table, and what of the comparison was seen. */
export interface Confirmed extends Reviewed {
  readonly seen: string
  readonly reason: string
  /** What is answered with the confirmation itself: that a period is to rest on fewer units. */
  readonly answers?: Answers
}

/** An editor confirms a table: it is read and laid anew, and written only as it was seen. Answers how many figures. */
export const confirmFigures = operation(
  'confirm-figures',
  async (
    visit,
    { key, upload: id, seen, reason, ...said }: Confirmed,
  ): Promise<number | Refused> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    return visit.transaction(async (tx) => {
      const upload = await findUpload(tx, { account, key }, id, visit.now)
      if (!upload) return refused('figures-expired')
      const { grid, asked, written } = upload
      const answers = { ...upload.answers, ...said.answers }
      if (!grid) return written ?? 0 // a second click on the same button
      const { name, size, digest } = upload
      const table = { name, size, digest }
      const given = { key, grid, asked, answers, table, seen, reason, account }
      const came = await writeTable(tx, visit, given)
      if (isRefused(came)) return came
      const count = writtenIn(came.laid)
      await settleUpload(tx, id, count)
      return count
    })
  },
)

/** What a program imports at once, without a page between. */
export interface Imported extends Sent {
  readonly key: FiguresKey
  readonly answers: Answers
  readonly reason: string
  /** Only says what would become of it. */
  readonly dryRun: boolean
}

/** An editor imports figures at once: all that was placed, or nothing while anything is asked or refused. */
export const importFigures = operation(
  'import-figures',
  async (visit, { dryRun, ...given }: Imported): Promise<Written | Refused> => {
    const { key, grid, asked, answers } = given
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    const look = () => visit.read((tx) => lay(tx, visit, key, { grid, asked, answers }))
    const laid = await look()
    const waits = laid.read.errors.length > 0 || refuseLaid(laid, given) !== null
    if (dryRun || waits) return { laid, outcomes: [] }
    return visit.transaction((tx) => writeTable(tx, visit, { ...given, account }))
  },
)
