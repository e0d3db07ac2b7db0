import { html, type Content, type Html } from '#kernel/html'
import { languages } from '#kernel/i18n'
import { attributes } from '../attributes.ts'
import { searchForm } from '../find/search-form.ts'
import type { Link, PageFrame } from './frame.ts'

const names = { en: 'English', da: 'Dansk' } as const

/** The band that says that nothing here has happened. */
function exerciseBand({ say, exercise }: PageFrame): Html | null {
  if (!exercise) return null
  return html`<div class="exercise">
    <div class="wrap">
      <b>${say('ui.exercise')}</b>
      <span>${say('ui.exercise-shown', { shownAs: exercise.shownAs })}</span>
      ${exercise.href && html`<a href="${exercise.href}">${say('ui.exercise-about')}</a>`}
    </div>
  </div>`
}

/** The band that says that the page shows an earlier day. */
function asOfBand({ say, asOf }: PageFrame): Html | null {
  if (!asOf) return null
  const words = asOf.toYou ? 'ui.as-of-you' : 'ui.as-of'
  return html`<div class="as-of">
    <div class="wrap">
      <p>
        <b>${say(words, { shownAs: asOf.shownAs })}</b> ${say('ui.as-of-later')}
        <a href="${asOf.now}">${say('ui.as-of-now')}</a>
      </p>
    </div>
  </div>`
}

/** The head of every page: name, search, languages, account, places; on phones two lines and a menu. */
export function head(frame: PageFrame): Html {
  const { say, place, search } = frame
  const name = place ?? { name: 'Varde', note: say('ui.product-note'), href: '/' }
  return html`<header class="head">
    ${exerciseBand(frame)}
    <div class="wrap">
      <div class="head-top">
        <a class="head-name" href="${name.href}"
          ><span class="head-plan">${name.name}</span>
          ${name.note && html`<span class="head-note">${name.note}</span>`}</a
        >
        ${search && html`<div class="head-find">${searchForm(say, { ...search, id: 'find' })}</div>`}
        <div class="head-side">${languageLinks(frame)} ${account(frame)}</div>
      </div>
      ${places(frame)} ${menu(frame)}
    </div>
    ${asOfBand(frame)}
  </header>`
}

function languageLinks({ say, alternates }: PageFrame): Html {
  const links = [...languages].reverse().map((language) => {
    const here = language === say.language
    const about = attributes({
      lang: here ? null : language,
      hreflang: language,
      'aria-current': here ? 'true' : null,
    })
    return html`<a href="${alternates[language]}" ${about}>${names[language]}</a>`
  })
  return html`<div class="head-languages" role="group" aria-label="${say('ui.language')}">
    ${links}
  </div>`
}

function account({ say, account }: PageFrame): Content {
  if (!account) return null
  if ('signIn' in account) {
    return html`<a class="head-account" href="${account.signIn}">${say('ui.sign-in')}</a>`
  }
  return html`<div class="head-who">
      <b>${account.organisation}</b> <span>${account.role}</span>
    </div>
    <form class="head-account" method="post" action="${account.signOut}">
      <button class="as-link" type="submit">${say('ui.sign-out')}</button>
    </form>`
}

const placeLink = ({ href, text, current, count }: Link): Html =>
  html`<a href="${href}" ${attributes({ 'aria-current': current ? 'page' : null })}
    >${text}${count ? html` <span class="count">${count}</span>` : null}</a
  >`

const placeList = (links: readonly Link[]): Html =>
  html`<ul>
    ${links.map((link) => html`<li${attributes({ class: link.far ? 'far' : null })}>${placeLink(link)}</li>`)}
  </ul>`

function places({ say, navigation }: PageFrame): Content {
  if (!navigation) return null
  return html`<nav class="head-places" aria-label="${navigation.label ?? say('ui.navigation')}">
    ${placeList(navigation.links)}
  </nav>`
}

/** What the first line has no room for on a phone. A `details`, so it opens without scripts. */
function menu(frame: PageFrame): Content {
  const { say, search, navigation } = frame
  if (!search && !navigation && !frame.account) return null
  return html`<details class="head-menu">
    <summary>${say('ui.menu')}</summary>
    ${search && searchForm(say, { ...search, id: 'find-menu', landmark: say('ui.menu') })}
    ${navigation && html`<nav aria-label="${say('ui.menu')}">${placeList(navigation.links)}</nav>`}
    ${account(frame)}
  </details>`
}
