import { hasRole, signedIn } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { figureOperations } from '#features/measuring'
import { figurePieces } from '#features/figure-desk'
import { defineRoutes } from './define/routes.ts'
import { listFigures } from './operations.ts'
import { overviewPage } from './page.ts'
import { filters } from './schema.ts'

/** Where an authority's overview of figures stands. */
const { overviewRoot } = figurePieces

const show = route({
  method: 'GET',
  path: overviewRoot,
  policy: signedIn,
  handle: (request) => answerOverview(request),
})

async function answerOverview(request: PageRequest, refusal?: Refused): Promise<Answer> {
  const { plan, organisation } = await pieces.keyIn(request)
  const key = { plan, organisation }
  const overview = await listFigures(request.visit, key)
  const { actor } = request.visit
  const parts = (['editor', 'approver'] as const).filter((part) => hasRole(actor, [part], key))
  const filter = filters.find((one) => one === request.query.get('show')) ?? 'all'
  const errors = refusal ? [pieces.errorOf(request, refusal)] : []
  const name = await pieces.nameOf(request, organisation)
  const shown = { ...overview, key, organisation: name, parts, filter, errors }
  return { html: overviewPage(request, shown), status: refusal ? 409 : 200 }
}

const adopt = route({
  method: 'POST',
  path: `${overviewRoot}/adopt`,
  policy: signedIn,
  handle: async (request) => {
    const { plan, organisation } = await pieces.keyIn(request)
    const proposal = (await request.form()).text('proposal')
    const adopted = await figureOperations.adoptProposal(request.visit, {
      plan,
      organisation,
      proposal,
    })
    if (isRefused(adopted)) return answerOverview(request, adopted)
    return seeOther(
      figurePieces.addresses(request.language, { plan, organisation, indicator: proposal }).list,
    )
  },
})

/** An authority's indicators, and adopting one that the plan implies. */
export const routes: readonly Route[] = [show, adopt, ...defineRoutes]
