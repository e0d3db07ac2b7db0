import { accounts, installation, roles } from '#features/people'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import type { CodePage } from '../pages/sign-in-pages.ts'
import { codePage, signInPage } from '../pages/sign-in-pages.ts'
import { enterCode, methods, signIn } from '../methods/operations.ts'
import { exerciseCode } from '../second-factor/exercise-code.ts'
import { noCookie } from '../sessions/cookie.ts'
import { signOut } from '../sessions/operations.ts'
import { findSession } from '../sessions/store.ts'
import {
  broughtBy,
  browserOf,
  codePlaces,
  doorRoute,
  errorOf,
  nextOf,
  onwards,
  refusedPage,
  saidIn,
  sentenceOf,
  settingOf,
  toDoor,
  wayOn,
} from './door.ts'

interface Tried {
  readonly next: string
  readonly email: string
  readonly refusal: Refused | null
}

async function signInAnswer(request: PageRequest, tried: Tried): Promise<Answer> {
  const { say, visit } = request
  const { next, email, refusal } = tried
  const error = refusal && sentenceOf(say, refusal)
  const parts = methods().map(async (method) => ({
    kind: method.kind,
    part: await method.form({ say, visit, email, error }),
  }))
  const html = signInPage(settingOf(request), {
    exercise: installation().exercise,
    next,
    said: saidIn(request, ['signed-out', 'reset', 'over', 'roles-added']),
    errors: refusal ? errorOf(say, refusal, { 'sign-in-wrong': 'email' }) : [],
    methods: await Promise.all(parts),
  })
  return refusal ? refusedPage(html, refusal) : { html }
}

const showSignIn = doorRoute({
  method: 'GET',
  path: '/sign-in',
  handle: (request) => {
    const next = nextOf(request.query.get('next'))
    if (request.visit.actor.kind === 'account') return seeOther(wayOn(request.language, next))
    return signInAnswer(request, { next, email: '', refusal: null })
  },
})

const doSignIn = doorRoute({
  method: 'POST',
  path: '/sign-in',
  handle: async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const shown = { field: (name: string) => form.text(name), from: request.from }
    const entry = { method: form.text('method'), shown, browser: browserOf(request) }
    const begun = await signIn(request.visit, entry)
    if (isRefused(begun))
      return signInAnswer(request, { next, email: form.text('email'), refusal: begun })
    return onwards(request, begun, next)
  },
})

type CodeAsked = Pick<CodePage, 'next' | 'recovery' | 'errors'>

/** The second step for the session that waits for it; the first step again where none does. */
async function codeAnswer(request: PageRequest, asked: CodeAsked): Promise<CodePage | undefined> {
  const { visit } = request
  const brought = broughtBy(request)
  if (brought === undefined) return undefined
  return visit.transaction(async (tx) => {
    const session = await findSession(tx, brought, installation().machine.now())
    if (!session?.awaitsCode) return undefined
    return {
      ...asked,
      roles: await accounts.listRoles(tx, session.account, visit.now),
      named: await roles.namedIn(tx, visit.now),
      shownCode: await exerciseCode(tx, session.account),
      exercise: installation().exercise,
    }
  })
}

const showCode = doorRoute({
  method: 'GET',
  path: '/sign-in/code',
  handle: async (request) => {
    const next = nextOf(request.query.get('next'))
    const recovery = request.query.get('recovery') === 'yes'
    const page = await codeAnswer(request, { next, recovery, errors: [] })
    return page ? { html: codePage(settingOf(request), page) } : toDoor(request, next)
  },
})

const doCode = doorRoute({
  method: 'POST',
  path: '/sign-in/code',
  handle: async (request) => {
    const form = await request.form()
    const next = nextOf(form.text('next'))
    const given = { code: form.text('code'), browser: browserOf(request) }
    const begun = await enterCode(request.visit, given)
    if (!isRefused(begun)) return onwards(request, begun, next)
    const errors = errorOf(request.say, begun, codePlaces('code'))
    const recovery = form.text('recovery') === 'yes'
    const page = await codeAnswer(request, { next, recovery, errors })
    return page ? refusedPage(codePage(settingOf(request), page), begun) : toDoor(request, next)
  },
})

const doSignOut = doorRoute({
  method: 'POST',
  path: '/sign-out',
  handle: async (request) => {
    const brought = broughtBy(request)
    if (brought !== undefined) await signOut(request.visit, brought)
    const cookie = noCookie(installation().origin)
    return seeOther(`/${request.language}/sign-in?said=signed-out`, { 'set-cookie': cookie })
  },
})

export const signInRoutes: readonly Route[] = [showSignIn, doSignIn, showCode, doCode, doSignOut]
