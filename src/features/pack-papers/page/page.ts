import type { Content, Html } from '#kernel/html'
import { html, join, raw } from '#kernel/html'
import { mark } from '#kernel/ui'
import type { Block, Cover, Paper, Span, Words } from '../schema.ts'
import { programVersion } from '../version.ts'
import { pagePolicy, styleAddress } from './style.ts'

/** A paper as one page: its own style within, no script, nothing fetched. */
export function makePackPage(paper: Paper): string {
  const { language, title, root, warning, cover, sections, audience, foot } = paper
  const markup = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content="Varde ${programVersion}" />
      <meta http-equiv="content-security-policy" content="${pagePolicy}" />
      ${root !== null && html`<meta name="varde-root" content="${root}" />`}
      <title>${title}</title>
      <link rel="stylesheet" href="${styleAddress}" />
    </head>
    <body>
      <header>
        ${warning && html`<p class="warning"><strong>${warning.word}</strong> ${warning.explained}</p>`}
        <p class="quiet">${audience}</p>
        ${cover ? coverOf(paper, cover) : html`<h1>${title}</h1>`}
      </header>
      <main>${sections.map((section, place) => sectionOf(paper, section, place))}</main>
      <footer>${foot}</footer>
    </body>
  </html>`
  return `<!doctype html>\n${markup.toString()}\n`
}

function coverOf(paper: Paper, { kicker, title, subtitle, lead, facts, contents }: Cover): Html {
  const say = (words: Words) => wordsOf(paper, words)
  return html`<p class="quiet">${say(kicker)}</p>
    <h1>${say(title)}<br />${say(subtitle)}</h1>
    <p class="lead">${say(lead)}</p>
    <dl>
      ${facts.map(
        ({ label, words }) =>
          html`<dt>${label}</dt>
            <dd>${say(words)}</dd>`,
      )}
    </dl>
    <nav aria-labelledby="contents">
      <h2 id="contents">${contents}</h2>
      <ol>
        ${paper.sections.map((one, place) => html`<li><a href="#s${place}">${one.title}</a></li>`)}
      </ol>
    </nav>`
}

function sectionOf(
  paper: Paper,
  { title, language, blocks, breaks }: Paper['sections'][number],
  place: number,
): Html {
  return html`<section
    id="s${place}"
    aria-labelledby="h${place}"
    class="${breaks ? 'breaks' : 'goes-on'}"
  >
    <h2 id="h${place}" lang="${language ?? paper.language}">${title}</h2>
    ${blocks.map((block, at) => blockOf(paper, block, `${title}, ${at + 1}`))}
  </section>`
}

function blockOf(paper: Paper, block: Block, place: string): Content {
  const say = (words: Words) => wordsOf(paper, words)
  switch (block.kind) {
    case 'heading':
      return html`<h3>${say(block.words)}</h3>`
    case 'news':
      return html`<p class="lead">${say(block.words)}</p>`
    case 'words':
      return html`<p>${say(block.words)}</p>`
    case 'note':
      return html`<p class="quiet">${say(block.words)}</p>`
    case 'quotation':
      return html`<blockquote>
        <p>${say(block.words)}</p>
        <p class="quiet">${say(block.says)}</p>
      </blockquote>`
    case 'table':
      return tableOf(paper, block, `${block.caption}: ${place}`)
    case 'beside':
      return html`<div class="beside">
        <p>${join(block.label.map(say), html`<br />`)}</p>
        <div>
          <h3>${say(block.title)}</h3>
          ${block.lines.map((line) => html`<p>${say(line)}</p>`)}
          ${block.pen && html`<p class="pen">${block.pen.map((one) => html`<span>☐ ${one}</span> `)}</p>`}
        </div>
      </div>`
    case 'pair': {
      const column = (all: readonly Block[], side: string) =>
        html`<div>${all.map((one, at) => blockOf(paper, one, `${place}${side}${at + 1}`))}</div>`
      return html`<div class="pair">${column(block.left, 'a')} ${column(block.right, 'b')}</div>`
    }
    case 'chart':
      return html`<section class="wide" tabindex="0" aria-label="${block.drawing.title}: ${place}">
        <figure>${drawn(block.svg, place)}</figure>
      </section>`
  }
}

/** The drawing as a part of the page, with its title and description under names that no other drawing has. */
function drawn(svg: string, place: string): Html {
  const name = `drawn-${Buffer.from(place).toString('hex')}`
  const own = svg
    .replace(/^<[?]xml[^>]*[?]>\s*/, '')
    .replace('"title description"', `"${name}-title ${name}-description"`)
    .replace('id="title"', `id="${name}-title"`)
    .replace('id="description"', `id="${name}-description"`)
  return raw(own)
}

/** On a narrow window it scrolls by itself, so it takes the focus and has a name of its own. */
function tableOf(
  paper: Paper,
  block: Extract<Block, { readonly kind: 'table' }>,
  name: string,
): Html {
  const { caption, columns, rows, foot } = block
  const say = (words: Words) => wordsOf(paper, words)
  const look = (place: number) => (columns[place]?.align === 'figure' ? 'figure' : 'text')
  const row = (cells: readonly Words[]) =>
    html`<tr>
      ${cells.map((cell, place) => html`<td class="${look(place)}">${say(cell)}</td>`)}
    </tr>`
  return html`<section class="wide" tabindex="0" aria-label="${name}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ head }, place) => html`<th scope="col" class="${look(place)}">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
      ${
        foot &&
        html`<tfoot>
          ${row(foot)}
        </tfoot>`
      }
    </table>
  </section>`
}

const wordsOf = (paper: Paper, words: Words): Content => words.map((span) => spanOf(paper, span))

function spanOf(paper: Paper, { text, language, look, mark: name, shown }: Span): Html {
  const lines = join(text.split('\n'), html`<br />`)
  const lang = language ?? paper.language
  const said = shown
    ? html`<span lang="${lang}" data-fact="${shown.factId}" data-part="${shown.part}"
        >${lines}</span
      >`
    : lang === paper.language
      ? lines
      : html`<span lang="${lang}">${lines}</span>`
  const drawn = name && html`<span class="mark" aria-hidden="true">${raw(mark.file(name))}</span>`
  if (look === 'strong') return html`${drawn}<strong>${said}</strong>`
  return look === 'quiet' ? html`${drawn}<small>${said}</small>` : html`${drawn}${said}`
}
