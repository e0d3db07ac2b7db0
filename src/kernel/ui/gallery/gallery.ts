import { html, type Html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import type { Examples } from '../example.ts'
import { filterLinks } from '../filters/filter-links.ts'
import { page } from '../page/page.ts'
import { section } from '../section/section.ts'
import { components } from './components.ts'
import { sampleFrame } from './sample-frame.ts'

/** How the gallery is shown: its addresses by language, and whether as a working page. */
export interface Gallery {
  readonly alternates: Readonly<Record<Language, string>>
  readonly desk?: boolean
}

/** Every component with its examples on one page: `/design`. */
export function galleryPage(say: Say, { alternates, desk = false }: Gallery): Html {
  return page({
    ...sampleFrame(say, desk),
    alternates,
    title: say('ui.gallery'),
    heading: {
      kicker: 'Varde',
      title: say('ui.gallery'),
      lead: say('ui.gallery-lead'),
      acts: filterLinks({
        label: say('ui.gallery-parts'),
        links: components.map((one) => partLink(say, one)),
      }),
    },
    body: components.map((one) => component(say, one)),
  })
}

const partLink = (say: Say, { id, name }: Examples) => ({
  href: `#${id}`,
  text: say.text(name).text,
})

const component = (say: Say, { id, name, list }: Examples): Html =>
  section({
    id,
    label: say.text(name).text,
    body: list(say).map(
      (example) =>
        html`<div class="example">
          <p class="by">${example.name}</p>
          ${example.markup}
        </div>`,
    ),
  })
