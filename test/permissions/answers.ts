import { siteHandler } from '#kernel/http'
import { siteOf } from '../../src/app.ts'
import type { ActorName, World } from '../actors.ts'
import { actorNames } from '../actors.ts'

/** What somebody is shown. */
export interface Shown {
  readonly status: number
  readonly text: string
  readonly location: string
}

type Ask = (
  name: ActorName,
  path: string,
  fields?: Readonly<Record<string, string>>,
) => Promise<Shown>

const isName = (text: string | undefined): text is ActorName =>
  actorNames.some((name) => name === text)

/** The whole site, asked by whoever is named. */
export function siteFor(world: World): Ask {
  const site = siteOf(world.instance)
  const handler = siteHandler({
    ...site,
    // The cookie names who it is; how a session is told from its cookie, sign-in tests.
    findActor: (request) => {
      const name = request.headers.get('cookie')?.slice('as='.length)
      return Promise.resolve(world.actor(isName(name) ? name : 'public'))
    },
    logFault: (error) => {
      throw error
    },
  })
  return async (name, path, fields) => {
    const who = name === 'public' ? {} : { cookie: `as=${name}` }
    const headers = { ...who, origin: site.origin }
    const body = fields && new URLSearchParams(fields)
    const sent = body ? { method: 'POST', headers, body } : { headers }
    const answer = await handler(new Request(`${site.origin}${path}`, sent))
    const location = answer.headers.get('location') ?? ''
    return { status: answer.status, text: await answer.text(), location }
  }
}
