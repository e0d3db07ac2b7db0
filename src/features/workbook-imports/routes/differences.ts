import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { writeWorkbook } from '#kernel/sheets'
import { pieces } from '#features/desk'
import { around } from '#features/rounds'
import type { Choices } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import { downloadDifferences } from '../operations.ts'
import { differencesWorkbook } from '../pages/differences.ts'
import { choicesIn } from './given.ts'
import { sentWorkbook } from './sent.ts'

const { keyIn, nameOf } = pieces
const path =
  '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round/workbook/uploads/:upload/differences'

async function differences(request: PageRequest, choices: Choices): Promise<Answer> {
  const { visit, say } = request
  const key = await keyIn(request)
  const upload = param(request, 'upload')
  const { upload: found, laid } = await downloadDifferences(visit, { key, upload, choices })
  if (!laid) throw notFound()
  const made = differencesWorkbook(say, {
    laid,
    choices,
    file: found.name,
    organisation: await nameOf(request, key.organisation),
    now: visit.now,
    band: around(say, visit).exercise ? say('workbooks.band') : null,
  })
  const [, organisation = ''] = key.organisation.split(':')
  const name = say('workbooks.differences-file', { organisation, round: key.round })
  return sentWorkbook(name, writeWorkbook(made))
}

const asUploaded = route({
  method: 'GET',
  path,
  policy: signedIn,
  handle: (request) => differences(request, workbookRules.noChoices),
})

/** With what is chosen on the page so far; nothing of it is kept. */
const asChosen = route({
  method: 'POST',
  path,
  policy: signedIn,
  body: 4 * 1024 * 1024,
  handle: async (request) => differences(request, choicesIn(await request.form())),
})

/** The differences of an uploaded workbook, as a workbook. */
export const differenceRoutes: readonly Route[] = [asUploaded, asChosen]
