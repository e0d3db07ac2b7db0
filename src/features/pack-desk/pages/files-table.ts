import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, list } from '#kernel/ui'
import { packFiles } from '#features/packs'
import { forms } from '../wanted.ts'
import type { PackPages } from './addresses.ts'

const papers = ['pack', 'minister', 'annex'] as const

/** The files of a snapshot: one row for each paper, one link for each form and language. */
export function filesTable({ say }: PageRequest, pages: PackPages, number: number): Html {
  return dataTable({
    caption: say('pack-desk.files'),
    captionHidden: true,
    columns: [
      {
        head: say('pack-desk.paper'),
        names: true,
        cell: (paper: (typeof papers)[number]) => say(`pack-desk.file-${paper}`),
      },
      ...forms.map((form) => ({
        head: say(`pack-desk.form-${form}`),
        cell: (paper: (typeof papers)[number]) => {
          const files = packFiles.allFiles.filter((one) => one.paper === paper && one.form === form)
          if (files.length === 0) return '–'
          return list.plain(
            files.map((asked) => {
              const language = say(`pack-desk.language-${asked.language}`)
              const name = say('pack-desk.download-name', {
                paper: say(`pack-desk.file-${paper}`),
                form: say(`pack-desk.form-${form}`),
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
