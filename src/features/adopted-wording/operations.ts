import { operation } from '#kernel/operations'
import type { DocumentToAttach, ToDetach } from './wordings/steps.ts'
import * as steps from './wordings/steps.ts'
import { holdWordings } from './wordings/store.ts'

/** The coordinator attaches an official document: its wording is kept where it was found for certain. */
export const attachDocument = operation('attach-document', (visit, given: DocumentToAttach) =>
  visit.transaction(async (tx) => {
    await holdWordings(tx, given.plan)
    return steps.attach(tx, visit, given)
  }),
)

/** What attaching it would come to; nothing is written. */
export const previewDocument = operation('preview-document', (visit, given: DocumentToAttach) =>
  visit.read((tx) => steps.preview(tx, visit, given)),
)

/** The coordinator takes a document's wording off again, and says why. */
export const detachDocument = operation('detach-document', (visit, given: ToDetach) =>
  visit.transaction((tx) => steps.detach(tx, visit, given)),
)
