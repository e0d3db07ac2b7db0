import { anyone } from '#kernel/access'
import type { Route } from '#kernel/http'
import { route } from '#kernel/http'
import { notFound } from '#kernel/operations'

const text = (body: string): Response =>
  new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Programs that index pages are welcome on the public's; working pages tell them so themselves. */
const robots = route({
  method: 'GET',
  path: '/robots.txt',
  policy: anyone,
  cached: true,
  handle: () => text('User-agent: *\nDisallow: /api/\n'),
})

let contact: string | null = null

/** Tells the slice of the installation: where weaknesses are told, as RFC 9116 writes it. */
export function setUpOpenData({
  securityContact,
}: {
  readonly securityContact: string | null
}): void {
  contact = securityContact
}

const halfAYear = 182 * 24 * 60 * 60 * 1000

/** Whom to tell of a weakness (RFC 9116), where the operator says; the standard asks for a day until which this holds. */
const security = route({
  method: 'GET',
  path: '/.well-known/security.txt',
  policy: anyone,
  handle: ({ url, visit }) => {
    if (contact === null) throw notFound()
    const expires = new Date(visit.now.getTime() + halfAYear).toISOString()
    return text(
      [
        `Contact: ${contact}`,
        `Expires: ${expires}`,
        'Preferred-Languages: da, en',
        `Canonical: ${url.origin}/.well-known/security.txt`,
        '',
      ].join('\n'),
    )
  },
})

/** What stands at agreed places. */
export const wellKnownRoutes: readonly Route[] = [robots, security]
