import { signedIn } from '#kernel/access'
import { parseDay } from '#kernel/clock'
import type { CameFile } from '#kernel/files'
import { receiveFiles } from '#kernel/files'
import type { PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notAllowed, refused } from '#kernel/operations'
import { refuseSize, usualWordLimits } from '#kernel/word'
import { activityRules } from '#features/activities'
import type { Received } from '#features/received'
import { receivedOperations, receivedRules } from '#features/received'
import { receivedAddresses, root } from '../addresses.ts'
import type { Outcome } from '../pages/list-shown.ts'
import { answerList } from './list-answer.ts'

const megabytes = 80
const limits = { each: usualWordLimits.packed, together: megabytes * 1024 * 1024 }

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
  body: 'stream',
  handle: async (request) => {
    if (!receivedRules.mayDrop(request.visit.actor, { plan: param(request, 'plan') }))
      throw notAllowed() // before they send anything
    const type = request.headers.get('content-type') ?? ''
    const { fields, files } = await receiveFiles(request.body, type, limits)
    const told = (name: string): string => fields.get(name) ?? ''
    const typed = { sender: told('sender'), receivedOn: told('receivedOn') }
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
    for (const file of files) outcomes.push(await dropOne(request, file, { ...typed, day }))
    const [only, ...others] = outcomes
    if (only?.document && others.length === 0) {
      const home = receivedAddresses(request.language, param(request, 'plan'))
      return seeOther(`${home.document(only.document.id)}${only.isKnown ? '?said=known' : ''}`)
    }
    return answerList(request, { outcomes })
  },
})

interface Told {
  readonly sender: string
  readonly day: ReturnType<typeof parseDay>
}

/** One file: what refuses it hinders no other. */
async function dropOne(request: PageRequest, file: CameFile, told: Told): Promise<Outcome> {
  const { name } = file
  const came = await keepOne(request, file, told)
  if (!isRefused(came)) return { name, refusal: null, ...came }
  const refusal = request.say(`refusal.${came.refused}`, came.values)
  return { name, refusal, document: null, isKnown: false }
}

async function keepOne(
  { visit, params }: PageRequest,
  { name, size, bytes }: CameFile,
  { sender, day }: Told,
): Promise<Received | Refused> {
  if (bytes === null) return refuseSize(size) ?? refused('drop-too-large', { megabytes })
  const given = { plan: params['plan'] ?? '', name, bytes, sender }
  return receivedOperations.receiveDocument(visit, { ...given, ...(day && { receivedOn: day }) })
}

/** The list of documents, and files that are dropped. */
export const dropRoutes: readonly Route[] = [show, drop]
