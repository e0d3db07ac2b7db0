import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { allFiles, fileNamed, nameIn, typeOf } from '../making/schema.ts'
import * as operations from '../operations.ts'
import { sent } from '../making/sent.ts'

const root = '/api/v1/plans/:plan/rounds/:round/snapshots/:snapshot{[0-9]{1,6}}/pack'
const problems = { 403: 'not-allowed', 404: 'not-found' } as const

const keyIn = (request: PageRequest) => ({
  plan: param(request, 'plan'),
  round: param(request, 'round'),
  number: Number(param(request, 'snapshot')),
})

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'listPackFiles',
    summary: 'The files of the pack of a snapshot: papers, forms, languages',
    answer: z.object({
      items: z.array(
        z.object({
          name: z.string(),
          paper: z.string(),
          form: z.string(),
          language: z.string(),
          type: z.string(),
        }),
      ),
      next: z.null(),
    }),
    problems,
  },
  handle: async (request) => {
    const { number, ...place } = keyIn(request)
    const heads = await operations.listPacks(request.visit, place)
    if (!heads.some((one) => one.number === number)) throw notFound()
    const items = allFiles.map((one) => ({ name: nameIn(one), ...one, type: typeOf(one) }))
    return json({ items, next: null })
  },
})

const download = apiRoute({
  method: 'GET',
  path: `${root}/:file{[a-z]+-[a-z]+[.][a-z]+}`,
  policy: signedIn,
  api: {
    id: 'downloadPackFile',
    summary:
      'One file of the pack of a snapshot, `pack-da.pdf`; what was withdrawn since stands in it as its stub',
    answer: z.file(),
    types: { answer: 'application/octet-stream' },
    problems,
  },
  handle: async (request) => {
    const asked = fileNamed(param(request, 'file'))
    if (!asked) throw notFound()
    return sent(await operations.downloadPack(request.visit, { key: keyIn(request), asked }))
  },
})

/** Packs, for programs. */
export const apiRoutes: readonly ApiRoute[] = [list, download]
