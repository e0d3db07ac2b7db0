import type { FieldError } from '#features/people'
import { accounts, installation } from '#features/people'
import { totpPicture } from '#kernel/auth'
import { raw } from '#kernel/html'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { badRequest, isRefused, notFound } from '#kernel/operations'
import type { Refused } from '#kernel/operations'
import { seeOther } from '#kernel/http'
import type { Credential } from '../credentials/store.ts'
import { findCredential } from '../credentials/store.ts'
import type { Offer } from '../pages/second-factor-pages.ts'
import { factorPage, recoveryPage } from '../pages/second-factor-pages.ts'
import { exerciseCode } from '../second-factor/exercise-code.ts'
import {
  offerSecondFactor,
  renewRecoveryCodes,
  setSecondFactor,
} from '../second-factor/operations.ts'
import { openFactor } from '../second-factor/steps.ts'
import { listRecoveryDigests } from '../second-factor/store.ts'
import {
  broughtBy,
  codePlaces,
  errorOf,
  ownRoute,
  passwordPlaces,
  refusedPage,
  settingOf,
} from './door.ts'

const path = '/account/second-factor'

/** A picture that is large enough to scan and small enough for a phone's page. */
const pictureSize = 232

function offerOf(email: string, { account, totpOffered }: Credential): Offer | null {
  if (totpOffered === null) return null
  const secret = openFactor(account, totpOffered)
  const issuer = `Varde ${new URL(installation().origin).host}`
  const picture = totpPicture({ issuer, account: email, secret }).toString()
  const size = `width="${pictureSize}" height="${pictureSize}"`
  return { picture: raw(picture.replace('<svg ', `<svg ${size} `)), key: secret }
}

async function factorAnswer(
  request: PageRequest,
  errors: readonly FieldError[],
  offered: boolean,
): Promise<Answer> {
  const { visit } = request
  const [email, credential, recoveryLeft, shownCode] = await visit.read(async (tx) => {
    const own = await accounts.findAccount(tx, accounts.ownId(visit))
    if (!own) throw notFound()
    const held = await findCredential(tx, own.id)
    const digests = await listRecoveryDigests(tx, own.id)
    return [own.email, held, digests.length, await exerciseCode(tx, own.id)] as const
  })
  const html = factorPage(settingOf(request), {
    has: credential.totpSealed !== null,
    hasPassword: credential.passwordHash !== null,
    recoveryLeft,
    offer: offered ? offerOf(email, credential) : null,
    shownCode,
    errors,
    said: null,
  })
  return { html }
}

async function refusedFactor(
  request: PageRequest,
  refusal: Refused,
  { field, offered }: { readonly field: string; readonly offered: boolean },
): Promise<Answer> {
  const errors = errorOf(request.say, refusal, { ...passwordPlaces, ...codePlaces(field) })
  const page = await factorAnswer(request, errors, offered)
  return page instanceof Response ? page : refusedPage(page.html, refusal)
}

const show = ownRoute({
  method: 'GET',
  path,
  handle: (request) => factorAnswer(request, [], false),
})

const offer = ownRoute({
  method: 'POST',
  path: `${path}/offer`,
  handle: async (request) => {
    const form = await request.form()
    const typed = { password: form.text('password'), code: form.text('code') }
    const answer = await offerSecondFactor(request.visit, typed)
    if (isRefused(answer)) return refusedFactor(request, answer, { field: 'code', offered: false })
    return seeOther(`/${request.language}${path}/confirm`)
  },
})

const showOffer = ownRoute({
  method: 'GET',
  path: `${path}/confirm`,
  handle: (request) => factorAnswer(request, [], true),
})

const confirm = ownRoute({
  method: 'POST',
  path: `${path}/confirm`,
  handle: async (request) => {
    const code = (await request.form()).text('code')
    const answer = await setSecondFactor(request.visit, { code, session: broughtBy(request) })
    if (isRefused(answer)) return refusedFactor(request, answer, { field: 'code', offered: true })
    return { html: recoveryPage(settingOf(request), answer.codes) }
  },
})

const renew = ownRoute({
  method: 'POST',
  path: `${path}/recovery-codes`,
  handle: async (request) => {
    const code = (await request.form()).text('renew-code')
    const answer = await renewRecoveryCodes(request.visit, { code })
    if (isRefused(answer))
      return refusedFactor(request, answer, { field: 'renew-code', offered: false })
    return { html: recoveryPage(settingOf(request), answer.codes) }
  },
})

const recoveryCode = /^[0-9a-z]{4}(-[0-9a-z]{4}){5}$/

/** The codes that the page shows, as a file: they are nowhere else any more, so the form brings them along. */
const file = ownRoute({
  method: 'POST',
  path: `${path}/recovery-codes/file`,
  handle: async (request) => {
    const codes = (await request.form()).text('codes').split(' ')
    if (codes.length > 10 || !codes.every((code) => recoveryCode.test(code)))
      throw badRequest('form-unreadable')
    const { host } = new URL(installation().origin)
    const head = request.say('people.recovery-file', { host })
    return new Response(`${head}\r\n\r\n${codes.join('\r\n')}\r\n`, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="varde-recovery-codes.txt"',
      },
    })
  },
})

export const secondFactorRoutes: readonly Route[] = [show, offer, showOffer, confirm, renew, file]
