import { signedIn } from '#kernel/access'
import { parseDay } from '#kernel/clock'
import type { Form, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { activityRules } from '#features/activities'
import { receivedOperations } from '#features/received'
import { receivedAddresses, root } from '../addresses.ts'
import type { Outcome } from '../pages/list-shown.ts'
import { answerList } from './list-answer.ts'

const mostBytes = 80 * 1024 * 1024

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: (request) => answerList(request),
})

const drop = route({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: mostBytes,
  handle: async (request) => {
    const form = await request.form()
    const files = form.files('files')
    const typed = { sender: form.text('sender'), receivedOn: form.text('receivedOn') }
    const day = parseDay(activityRules.tidiedMoment(typed.receivedOn))
    const fail = (field: string, code: string) =>
      answerList(request, {
        typed,
        errors: [{ field, text: request.say(`refusal.${code}`, { typed: typed.receivedOn }) }],
      })
    if (files.length === 0) return fail('files', 'no-file-dropped')
    if (typed.sender.length > 200) return fail('sender', 'sender-too-long')
    if (typed.receivedOn.trim() !== '' && day === undefined)
      return fail('receivedOn', 'received-day-unreadable')
    const outcomes: Outcome[] = []
    for (const file of files) outcomes.push(await dropOne(request, file, { form, day }))
    const [only, ...others] = outcomes
    if (only?.document && others.length === 0) {
      const home = receivedAddresses(request.language, param(request, 'plan'))
      return seeOther(`${home.document(only.document.id)}${only.isKnown ? '?said=known' : ''}`)
    }
    return answerList(request, { outcomes })
  },
})

/** One file: what refuses it hinders no other. */
async function dropOne(
  { visit, say, params }: PageRequest,
  file: File,
  { form, day }: { readonly form: Form; readonly day: ReturnType<typeof parseDay> },
): Promise<Outcome> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const given = { plan: params['plan'] ?? '', name: file.name, bytes, sender: form.text('sender') }
  const came = await receivedOperations.receiveDocument(visit, {
    ...given,
    ...(day && { receivedOn: day }),
  })
  if (!isRefused(came)) return { name: file.name, refusal: null, ...came }
  const refusal = say(`refusal.${came.refused}`, came.values)
  return { name: file.name, refusal, document: null, isKnown: false }
}

/** The list of documents, and files that are dropped. */
export const dropRoutes: readonly Route[] = [show, drop]
