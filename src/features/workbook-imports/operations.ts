import { allow, isRefused, notAllowed, notFound, operation, refused } from '#kernel/operations'
import type { Refused, Visit } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Choices, Uploaded } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import { lay } from './import/laying.ts'
import type { Imported, Importing } from './import/steps.ts'
import { tryWorkbook, importWorkbook as write } from './import/steps.ts'
import type { SentFile } from './uploads/schema.ts'
import type { Review } from './import/review.ts'
import { findUpload, insertUpload, settleUpload } from './uploads/store.ts'

/** An upload belongs to a person. */
function accountOf({ actor }: Visit): string {
  if (actor.kind !== 'account') throw notAllowed()
  return actor.account
}

/** What was read from a workbook that somebody sent. */
export interface Sent {
  readonly key: ReportKey
  readonly file: SentFile
  readonly content: Uploaded
}

/** An editor uploads a workbook; nothing of it is written before it is confirmed. Answers its id. */
export const uploadWorkbook = operation(
  'upload-workbook',
  async (visit, { key, file, content }: Sent): Promise<string | Refused> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    return visit.transaction(async (tx) => {
      const { refusal } = await lay(tx, visit, key, { content, choices: workbookRules.noChoices })
      return refusal ?? insertUpload(tx, { account, key }, { file, content }, visit.now)
    })
  },
)

/** Which upload, and what was chosen in it so far. */
export interface Reviewed {
  readonly key: ReportKey
  readonly upload: string
  readonly choices?: Choices
}

/** Lays an uploaded workbook beside Varde as it stands now, for whoever uploaded it. */
export const reviewWorkbook = operation('review-workbook', look)

/** The same, to be kept as a workbook of the differences. */
export const downloadDifferences = operation('download-differences', look)

async function look(
  visit: Visit,
  { key, upload: id, choices = workbookRules.noChoices }: Reviewed,
): Promise<Review> {
  allow(editionRules.write, visit, key)
  const account = accountOf(visit)
  return visit.read(async (tx) => {
    const upload = await findUpload(tx, { account, key }, id, visit.now)
    if (!upload) throw notFound()
    const { content } = upload
    return { upload, laid: content && (await lay(tx, visit, key, { content, choices })) }
  })
}

/** What is confirmed of an upload, and what of the comparison was seen. */
export interface Confirmed extends Reviewed {
  readonly choices: Choices
  readonly seen: string
}

/** An editor confirms an uploaded workbook: it is laid beside Varde anew, and written only as it was seen. */
export const confirmWorkbook = operation(
  'confirm-workbook',
  async (visit, { key, upload: id, choices, seen }: Confirmed): Promise<'written' | Refused> => {
    allow(editionRules.write, visit, key)
    const account = accountOf(visit)
    return visit.transaction(async (tx) => {
      const upload = await findUpload(tx, { account, key }, id, visit.now)
      if (!upload) return refused('workbook-expired')
      const { content } = upload
      if (content === null) return 'written' // a second click on the same button
      const file = { name: upload.name, size: upload.size, digest: upload.digest }
      const given = { key, content, file, choices, seen, partly: true }
      const imported = await write(tx, visit, given)
      if (isRefused(imported)) return imported
      await settleUpload(tx, id, imported.tally)
      return 'written'
    })
  },
)

/** What a program imports at once, without a page between. */
export interface Given extends Omit<Importing, 'seen'> {
  /** Only says what would become of it. */
  readonly dryRun: boolean
}

/** An editor imports a workbook at once: all of it, or nothing where anything in it waits for somebody. */
export const importWorkbook = operation(
  'import-workbook',
  async (visit, { dryRun, ...given }: Given): Promise<Imported | Refused> => {
    allow(editionRules.write, visit, given.key)
    if (!dryRun) return visit.transaction((tx) => write(tx, visit, given))
    return visit.read((tx) => tryWorkbook(tx, visit, given))
  },
)
