import type { Answer, PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { organisationNames } from '#features/organisations'
import type { LaidBeside, ReceivedDocument } from '#features/received'
import { receivedOperations, receivedRules } from '#features/received'
import { listPage } from '../pages/list-page.ts'
import type { ListShown } from '../pages/list-shown.ts'

type Extra = Partial<Pick<ListShown, 'outcomes' | 'errors' | 'typed'>>

/** The list of documents, with what was just done or refused. */
export async function answerList(request: PageRequest, extra: Extra = {}): Promise<Answer> {
  const { visit } = request
  const plan = param(request, 'plan')
  const read = await receivedOperations.listReceived(visit, plan)
  const organisations = await visit.read((tx) => organisationNames(tx, visit.now))
  const html = listPage(request, {
    ...read,
    organisations,
    mayDrop: receivedRules.mayDrop(visit.actor, { plan }),
    waiting: receivedRules.runPlan(visit.actor, { plan })
      ? await laidOut(request, read.documents)
      : [],
    outcomes: [],
    errors: [],
    typed: { sender: '', receivedOn: '' },
    said: request.query.get('said') === 'handed-over' ? 'handed-all' : null,
    ...extra,
  })
  const { errors = [], outcomes = [] } = extra
  const isNothing = outcomes.length > 0 && outcomes.every(({ refusal }) => refusal !== null)
  return { html, status: errors.length > 0 || isNothing ? 422 : 200 }
}

/** What waits, with what it would become. */
async function laidOut(
  { visit }: PageRequest,
  documents: readonly ReceivedDocument[],
): Promise<readonly LaidBeside[]> {
  const laid: LaidBeside[] = []
  for (const one of documents.filter((each) => receivedRules.stateOf(each) === 'read'))
    laid.push(await receivedOperations.showReceived(visit, { plan: one.plan, document: one.id }))
  return laid
}
