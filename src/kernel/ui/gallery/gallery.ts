import { html, type Html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import type { Examples } from '../example.ts'
import { page } from '../page/page.ts'
import { section } from '../section/section.ts'
import { components } from './components.ts'

/** Every component with its examples on one page: `/design`. `alternates` are its addresses. */
export function galleryPage(say: Say, alternates: Readonly<Record<Language, string>>): Html {
  return page({
    say,
    alternates,
    title: say('ui.gallery'),
    heading: { title: say('ui.gallery'), lead: say('ui.gallery-lead') },
    navigation: {
      label: say('ui.gallery-parts'),
      links: components.map(({ id, name }) => ({ href: `#${id}`, text: name })),
    },
    body: components.map((one) => component(say, one)),
  })
}

const component = (say: Say, { id, name, list }: Examples): Html =>
  section({
    id,
    label: name,
    body: list(say).map(
      (example) =>
        html`<div class="example">
          <p class="by">${example.name}</p>
          ${example.markup}
        </div>`,
    ),
  })
