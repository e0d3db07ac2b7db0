import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, list } from '#kernel/ui'
import { allFiles } from '../making/schema.ts'
import type { PackPages } from './addresses.ts'

const papers = ['pack', 'minister'] as const
const forms = ['pdf', 'docx', 'html'] as const

/** The files of a snapshot: one row for each paper, one link for each form and language. */
export function filesTable({ say }: PageRequest, pages: PackPages, number: number): Html {
  return dataTable({
    caption: say('packs.files'),
    captionHidden: true,
    columns: [
      {
        head: say('packs.paper'),
        names: true,
        cell: (paper: (typeof papers)[number]) => say(`packs.file-${paper}`),
      },
      ...forms.map((form) => ({
        head: say(`packs.form-${form}`),
        cell: (paper: (typeof papers)[number]) => {
          const files = allFiles.filter((one) => one.paper === paper && one.form === form)
          if (files.length === 0) return '–'
          return list.plain(
            files.map((asked) => {
              const language = say(`packs.language-${asked.language}`)
              const name = say('packs.download-name', {
                paper: say(`packs.file-${paper}`),
                form: say(`packs.form-${form}`),
                language,
              })
              return html`<a href="${pages.file(number, asked)}" aria-label="${name}"
                >${language}</a
              >`
            }),
          )
        },
      })),
    ],
    rows: papers,
  })
}
