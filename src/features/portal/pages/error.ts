import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { ShownProblem } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { deed, page } from '#kernel/ui'
import { accountInHead } from '#features/people'

const headed = new Set([400, 403, 404, 413, 500])

/** What went wrong, what was kept, what can be done; the same words whether or not anything is there. */
export function errorPage(
  say: Say,
  problem: ShownProblem,
  exercise?: { readonly shownAs: string; readonly href?: string },
): Html {
  const { status, code, values, request, path } = problem
  const home = `/${say.language}`
  const isKnown = problem.actor.kind === 'account'
  const elsewhere = path.replace(/^\/(en|da)(?=\/|$)/, '')
  const title = say(`portal.error-${headed.has(status) ? status : 'other'}`)
  return page({
    say,
    title,
    alternates: { en: `/en${elsewhere}`, da: `/da${elsewhere}` },
    ...(exercise ? { exercise } : {}),
    account: isKnown ? accountInHead(say, problem.actor) : { signIn: signIn(home, path) },
    heading: { title, lead: say(`problem.${code}`, values) },
    body: html`${wayOut(say, problem)} ${wayBack(say, problem)}
    ${status >= 500 && html`<p>${say('portal.error-request')} <span class="code">${request}</span></p>`}
    ${deed.acts(deed.button({ text: say('portal.to-the-front'), href: home }))}`,
  })
}

const signIn = (home: string, path: string): string =>
  `${home}/sign-in?next=${encodeURIComponent(path)}`

/** Whoever sent something in vain finds it where he wrote it. */
const wayBack = (say: Say, { back, status }: ShownProblem): Content =>
  back !== null &&
  html`<p>
    ${say(status === 413 ? 'portal.error-typed-is-kept' : 'portal.error-typed-stands')}
    <a href="${back}">${say('portal.error-open-again')}</a>
  </p>`

/** For the public a page that is closed is a page that is not there; signing in may open it. */
function wayOut(say: Say, { status, actor, path }: ShownProblem): Content {
  if (status !== 404) return null
  if (actor.kind === 'account') return html`<p>${say('portal.error-404-signed-in')}</p>`
  return html`<p>
    ${say('portal.error-404-maybe')}
    <a href="${signIn(`/${say.language}`, path)}">${say('portal.error-404-sign-in')}</a>
  </p>`
}
