import { signedIn } from '#kernel/access'
import type { Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import { roundReading } from '#features/rounds'
import { keyboardPage } from './page.ts'

const path = '/:lang{en|da}/plans/:plan/keyboard'

const show = route({
  method: 'GET',
  path,
  policy: signedIn,
  handle: async (request) => {
    const { visit } = request
    const plan = param(request, 'plan')
    const version = await visit.read((tx) => roundReading.findPlanInForce(tx, plan))
    if (!version) throw notFound()
    return { html: keyboardPage(request, version) }
  },
})

const year = 365 * 24 * 60 * 60

/** The choice is this browser's: a cookie that says nothing of anybody. */
const choose = route({
  method: 'POST',
  path,
  policy: signedIn,
  handle: async (request) => {
    const off = (await request.form()).text('keys') === 'off'
    const cookie = `keys=${off ? 'off' : 'on'}; Path=/; Max-Age=${off ? year : 0}; SameSite=Lax; HttpOnly`
    const { keyboard } = pieces.deskAddresses(request.language, param(request, 'plan'))
    return seeOther(keyboard, { 'set-cookie': cookie })
  },
})

/** The page of the keys, and their switch. */
export const routes: readonly Route[] = [show, choose]
