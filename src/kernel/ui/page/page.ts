import { assetHref } from '#kernel/assets'
import { html, raw, type Content, type Html } from '#kernel/html'
import { languages } from '#kernel/i18n'
import { attributes } from '../attributes.ts'
import { symbolSheet } from '../mark/symbols.ts'
import { foot } from './foot.ts'
import type { PageFrame } from './frame.ts'
import { head } from './head.ts'
import { pageHeading } from './heading.ts'

/** The two faces that stand in the first lines of every page; the others come when they are needed. */
const firstFaces = ['IBMPlexSans-Regular-Latin1.woff2', 'IBMPlexSans-SemiBold-Latin1.woff2']

/** A whole page, public or desk: everything from the doctype on. */
export function page(frame: PageFrame): Html {
  const { say, desk } = frame
  const body = html`${head(frame)} ${breadcrumbs(frame)}
    <main id="main">
      <div class="wrap">${frame.heading && pageHeading(frame.heading)} ${frame.body}</div>
    </main>
    ${foot(frame)}`
  return html`${raw('<!doctype html>')}
    <html lang="${say.language}">
      ${documentHead(frame)}
      <body${attributes({ class: desk ? 'desk' : null })}>
        ${symbolSheet(body.toString())}
        <a class="skip" href="#main">${say('ui.skip')}</a>
        ${body}
      </body>
    </html>`
}

function documentHead(frame: PageFrame): Html {
  const { title, description, place, alternates, desk, scripts = [] } = frame
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${windowTitle(title, place?.name ?? 'Varde')}</title>
    ${description && html`<meta name="description" content="${description}" />`}
    ${desk && html`<meta name="robots" content="noindex" />`}
    ${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${alternates[one]}" />`)}
    ${firstFaces.map((face) => html`<link rel="preload" href="${assetHref(face)}" as="font" type="font/woff2" crossorigin />`)}
    <link rel="icon" href="${assetHref('icon.svg')}" type="image/svg+xml" />
    <link rel="stylesheet" href="${assetHref('varde.css')}" />
    ${scripts.map((name) => html`<script type="module" src="${assetHref(`${name}.js`)}"></script>`)}
  </head>`
}

const windowTitle = (title: string, place: string): string =>
  title === place ? title : `${title} – ${place}`

function breadcrumbs({ say, breadcrumbs: steps = [] }: PageFrame): Content {
  if (steps.length === 0) return null
  const written = steps.map(({ href, text }) =>
    href
      ? html`<li><a href="${href}">${text}</a></li>`
      : html`<li aria-current="page">${text}</li>`,
  )
  return html`<div class="wrap crumbs-wrap">
    <nav class="crumbs" aria-label="${say('ui.you-are-here')}">
      <ol>
        ${written}
      </ol>
    </nav>
  </div>`
}
