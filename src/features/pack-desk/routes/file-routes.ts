import { signedIn } from '#kernel/access'
import type { PageRequest, Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { root } from '#features/opening'
import { packFiles, packOperations } from '#features/packs'
import { builtPage } from '../pages/packs-page.ts'
import { wantedIn } from '../wanted.ts'
import { keyIn, placeIn, roundIn } from './place.ts'

const home = `${root}/:round/snapshots/:snapshot{[0-9]{1,6}}/pack`

const built = route({
  method: 'GET',
  path: home,
  policy: signedIn,
  handle: async (request) => {
    const { visit, query } = request
    const key = keyIn(request)
    const { version: plan } = await roundIn(request)
    const heads = await packOperations.listPacks(visit, placeIn(request))
    const head = heads.find(({ number }) => number === key.number)
    if (!head) throw notFound()
    const asked = wantedIn(query)
    const files = asked.length > 0 ? await packOperations.downloadPacks(visit, { key, asked }) : []
    const wanted = files.map(({ bytes }) => bytes.byteLength)
    return {
      html: builtPage(request, { plan, head, asked, sizes: wanted, said: query.get('said') }),
    }
  },
})

const askedIn = (request: PageRequest) => {
  const asked = packFiles.fileNamed(param(request, 'file'))
  if (!asked) throw notFound()
  return asked
}

const file = '{[a-z]+-[a-z]+[.][a-z]+}'

const download = route({
  method: 'GET',
  path: `${home}/:file${file}`,
  policy: signedIn,
  handle: async (request) =>
    packFiles.sent(
      await packOperations.downloadPack(request.visit, {
        key: keyIn(request),
        asked: askedIn(request),
      }),
    ),
})

/** What was wanted as one archive; everything where nothing was named. */
const filing = route({
  method: 'GET',
  path: `${home}/files.zip`,
  policy: signedIn,
  handle: async (request) => {
    const wanted = wantedIn(request.query)
    const asked = wanted.length > 0 ? wanted : packFiles.allFiles
    return packFiles.sent(
      await packOperations.downloadFiling(request.visit, { key: keyIn(request), asked }),
    )
  },
})

const draft = route({
  method: 'GET',
  path: `${root}/:round/pack/:file${file}`,
  policy: signedIn,
  handle: async (request) =>
    packFiles.sent(
      await packOperations.draftPack(request.visit, {
        place: placeIn(request),
        asked: askedIn(request),
      }),
    ),
})

/** What was built, every file of it, and the draft. */
export const fileRoutes: readonly Route[] = [built, download, filing, draft]
