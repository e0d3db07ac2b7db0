import type { Say } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { writeWorkbook } from '#kernel/sheets'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { organisationNames } from '#features/organisations'
import { around } from '#features/rounds'
import { prepareWorkbook } from '../operations.ts'
import { buildWorkbook, fileName } from './build.ts'
import type { Template } from './schema.ts'

/** A prefilled workbook as a file. */
export interface MadeWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes the prefilled workbook of a report, in the language of `say`, for those who work on it. */
export async function makeWorkbook(visit: Visit, key: ReportKey, say: Say): Promise<MadeWorkbook> {
  const { draft, states } = await prepareWorkbook(visit, key)
  const names = await visit.read((tx) => organisationNames(tx, visit.now))
  const name = names.get(key.organisation)
  const { report } = draft
  const template: Template = {
    say,
    draft,
    states,
    about: {
      ...key,
      edition: draft.number,
      version: report.version.version,
      language: say.language,
      downloadedAt: visit.now.toISOString(),
    },
    organisation: name ? say.text(name.name).text : key.organisation,
    fieldName: (field) => pieces.fieldName(say, report, field),
    band: around(say, visit).exercise ? say('workbooks.band') : null,
  }
  return { name: fileName(template), bytes: writeWorkbook(buildWorkbook(template)) }
}
