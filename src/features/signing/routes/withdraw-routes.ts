import { signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused, notAllowed, refused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { publicationOperations } from '#features/publication'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { answers } from '#features/people'
import { reportOperations } from '#features/reporting'
import { exerciseCodes } from '#features/sign-in'
import { withdrawPage } from '../pages/withdraw-page.ts'

const { codeFields, errorOf, keyIn, nameOf, toReport } = pieces

const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round'

const fields = { ...codeFields, 'target-missing': 'target', 'ground-missing': 'ground' }

async function answerWithdrawing(
  request: PageRequest,
  key: ReportKey,
  { refusal, ...given }: { readonly refusal?: Refused; readonly chosen?: string } = {},
): Promise<Answer> {
  const tried = { ...given, ...(refusal && { errors: [errorOf(request, refusal, fields)] }) }
  if (!editionRules.withdraw(request.visit.actor, key)) throw notAllowed()
  const read: ReadReport = await reportOperations.showReport(request.visit, key)
  const organisation = await nameOf(request, key.organisation)
  const lines = read.lines.map(({ line }) => line)
  const shownCode = await exerciseCodes.shownCodeOf(request.visit)
  const facts = lines.flatMap(({ items }) => items.map(({ fact }) => fact))
  const resting = await publicationOperations.showResting(request.visit, { ...key, facts })
  const html = withdrawPage(request, { ...read, lines, organisation, resting, shownCode, ...tried })
  return refusal ? answers.refusedPage(html, refusal) : { html }
}

type Target = Parameters<typeof publicationOperations.withdrawReport>[1]['target']

function targetIn(chosen: string): Target | null {
  const [kind, ...rest] = chosen.split(':')
  const which = rest.join(':')
  if (kind === 'fact' && which !== '') return { kind, fact: which }
  if (kind === 'edition' && /^\d{1,4}$/.test(which)) return { kind, number: Number(which) }
  return kind === 'line' && which !== '' ? { kind, commitment: which } : null
}

/** Withdrawing for good. */
export const withdrawRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${root}/withdraw`,
    policy: signedIn,
    handle: async (request) => answerWithdrawing(request, await keyIn(request)),
  }),
  route({
    method: 'POST',
    path: `${root}/withdraw`,
    policy: signedIn,
    handle: async (request) => {
      const key = await keyIn(request)
      const form = await request.form()
      const chosen = form.text('target')
      const [target, ground] = [
        targetIn(chosen),
        (['danger', 'law'] as const).find((one) => one === form.text('ground')),
      ]
      const result: unknown =
        target && ground
          ? await publicationOperations.withdrawReport(request.visit, {
              ...key,
              target,
              ground,
              code: form.text('code'),
            })
          : missing(target ? 'ground' : 'target')
      if (!isRefused(result)) return toReport(request, key, 'withdrawn')
      return answerWithdrawing(request, key, { refusal: result, chosen })
    },
  }),
]

const missing = (what: 'target' | 'ground'): Refused => refused(`${what}-missing`)
