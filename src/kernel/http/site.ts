import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Actor } from '#kernel/access'
import { anonymous } from '#kernel/access'
import type { Clock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { notAllowed, notFound, Problem, visitOf } from '#kernel/operations'
import type { PublicCache } from './cache.ts'
import { acceptedEncoding } from './compression.ts'
import { markExercise } from './exercise.ts'
import { readForm, readJson } from './form.ts'
import { chosenLanguage } from './language.ts'
import { problemResponse } from './problem.ts'
import { finish, render, send } from './respond.ts'
import type { Answer, PageRequest, Route } from './route.ts'
import { refuseForeignOrigin, securityHeaders } from './security.ts'
import { refuseUnkeptAddress } from './unkept.ts'

/** Everything a site is made of; `app.ts` fills it in. */
export interface Site {
  readonly database: Database
  readonly clock: Clock
  /** `https://host` without a slash at the end; the only origin that may post. */
  readonly origin: string
  readonly routes: readonly Route[]
  readonly cache: PublicCache
  /** The instance whose history is invented. */
  readonly exercise?: boolean
  /** Who sent this request, by session cookie or token; anonymous where neither holds. */
  readonly findActor: (request: Request, now: Date) => Promise<Actor>
  readonly errorPage: (say: Say, problem: ShownProblem) => Html
  /** Bugs, with the request's id; nothing of them is shown. */
  readonly logFault: (error: unknown, request: string) => void
}

/** What an error page may say. */
export interface ShownProblem {
  readonly status: number
  readonly code: string
  readonly values: Problem['values']
  readonly request: string
  readonly path: string
  readonly actor: Actor
  /** Our own page from which something was sent in vain. */
  readonly back: string | null
}

// A form and a call carry the same texts, and so the same size.
const smallBody = 256 * 1024

/** A file is named in the language of its address; what has none, as calls of programs have not, in English. */
const languageOfPath = ({ url }: Request): Language =>
  new URL(url).pathname.startsWith('/da/') ? 'da' : 'en'

/** The site as one function from request to response. */
export function siteHandler(site: Site): (request: Request, from?: string) => Promise<Response> {
  const router = new Hono<{ Bindings: { from: string } }>({ strict: true })
  for (const declared of site.routes)
    router.on(declared.method, pattern(declared.path), (context) =>
      answerRoute(site, declared, context),
    )
  router.notFound((context) => answerNothing(site, context))

  const answer = async (request: Request, from: string): Promise<Response> => {
    const isPlain = request.method === 'GET' && !carriesIdentity(request)
    const key = isPlain ? cacheKey(request) : null
    const kept = key === null ? undefined : site.cache.find(key)
    if (kept) return send(kept, request.headers.get('if-none-match'))
    return router.fetch(request, { from })
  }
  return site.exercise
    ? async (request, from = '') =>
        markExercise(await answer(request, from), languageOfPath(request))
    : (request, from = '') => answer(request, from)
}

/** Hono anchors a part's alternatives at its first and last only: `en|da` would match `en/anything`. */
const pattern = (path: string) => path.replaceAll(/\{([^{}]*\|[^{}]*)\}/g, '{(?:$1)}')

const carriesIdentity = (request: Request) =>
  request.headers.has('cookie') || request.headers.has('authorization')

function cacheKey(request: Request): string {
  const start = request.url.indexOf('/', 8)
  return `${acceptedEncoding(request.headers.get('accept-encoding'))} ${request.url.slice(start)}`
}

type SiteContext = Context<{ Bindings: { from: string } }>

async function answerRoute(site: Site, route: Route, context: SiteContext): Promise<Response> {
  const request = context.req.raw
  const generation = site.cache.generation()
  let actor: Actor = anonymous
  try {
    refuseForeignOrigin(request, site.origin)
    if (carriesIdentity(request)) actor = await site.findActor(request, site.clock.now())
    refuseUnkeptAddress(new URL(request.url))
    const page = pageRequest(site, route, context, actor)
    admit(route, page.params, actor)
    const answer = await route.handle(page)
    return await deliver(site, { route, request, answer, actor, generation })
  } catch (error) {
    return fail(site, context, actor, error)
  }
}

/** No such address: whoever has signed in is told so as himself. */
async function answerNothing(site: Site, context: SiteContext): Promise<Response> {
  const request = context.req.raw
  try {
    const known = carriesIdentity(request)
    const actor = known ? await site.findActor(request, site.clock.now()) : anonymous
    return await fail(site, context, actor, notFound())
  } catch (error) {
    return fail(site, context, anonymous, error)
  }
}

/** Stops whoever the route is not for: 404 without an organisation in the address and for the public. */
function admit(route: Route, params: Readonly<Record<string, string>>, actor: Actor): void {
  const { plan = '', code } = params
  if (route.policy(actor, { plan, organisation: code ?? '' })) return
  throw actor.kind === 'public' || code === undefined ? notFound() : notAllowed()
}

function pageRequest(site: Site, route: Route, context: SiteContext, actor: Actor): PageRequest {
  const request = context.req.raw
  const params: Record<string, string> = context.req.param()
  const url = new URL(request.url)
  const language: Language = chosenLanguage(params['lang'], request.headers)
  const visit = visitOf({
    database: site.database,
    clock: site.clock,
    actor,
    language,
    request: randomUUID(),
  })
  const cap = typeof route.body === 'number' ? route.body : smallBody
  return {
    visit,
    say: speaker(language),
    language,
    url,
    params,
    query: url.searchParams,
    headers: request.headers,
    form: () => readForm(request, cap),
    json: () => readJson(request, cap),
    body: request.body,
    from: context.env?.from ?? '',
    exercise: site.exercise ?? false,
  }
}

interface Delivery {
  readonly route: Route
  readonly request: Request
  readonly answer: Answer
  readonly actor: Actor
  readonly generation: number
}

async function deliver(site: Site, delivery: Delivery): Promise<Response> {
  const { route, request, answer, actor, generation } = delivery
  if (answer instanceof Response && answer.headers.has('x-streams')) return streamed(answer)
  const shared = route.cached === true && actor.kind === 'public'
  const accepted = acceptedEncoding(request.headers.get('accept-encoding'))
  const kept = await finish(await render(answer), accepted, shared)
  if (shared && kept.status === 200 && request.method === 'GET' && !carriesIdentity(request))
    site.cache.keep(cacheKey(request), kept, generation)
  return send(kept, request.headers.get('if-none-match'))
}

/** A long answer goes out as it comes; the mark that asked for it stays here. */
function streamed(answer: Response): Response {
  const headers = new Headers({ ...securityHeaders, 'cache-control': 'private, no-store' })
  for (const [name, value] of answer.headers) if (name !== 'x-streams') headers.set(name, value)
  return new Response(answer.body, { status: answer.status, headers })
}

/** The page of ours from which this was sent; null where nothing was sent, or from elsewhere. */
function cameFrom({ method, headers }: Request, origin: string): string | null {
  const referer = headers.get('referer') ?? ''
  return method !== 'GET' && referer.startsWith(`${origin}/`) ? referer.slice(origin.length) : null
}

async function fail(
  site: Site,
  context: SiteContext,
  actor: Actor,
  error: unknown,
): Promise<Response> {
  const request = context.req.raw
  const id = randomUUID()
  if (!(error instanceof Problem)) site.logFault(error, id)
  const problem = error instanceof Problem ? error : new Problem(500, 'fault')
  const { pathname } = new URL(request.url)
  const say = speaker(chosenLanguage(pathname.split('/')[1], request.headers))
  if (pathname.startsWith('/api/')) return problemResponse(say, problem, id)
  const shown = { status: problem.status, code: problem.code, values: problem.values }
  const back = cameFrom(request, site.origin)
  const html = site.errorPage(say, { ...shown, request: id, path: pathname, actor, back })
  const accepted = acceptedEncoding(request.headers.get('accept-encoding'))
  return send(await finish(await render({ html, status: problem.status }), accepted, false), null)
}
