import { Problem } from '#kernel/operations'

/** Sent with every answer. No inline script or style runs, nobody frames us, nothing leaks onwards. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Unsafe methods come from our own pages only, whatever their content type. A client that is no
 * browser sends neither header and carries no cookie; it is asked for a token instead.
 */
export function refuseForeignOrigin(request: Request, own: string): void {
  if (safeMethods.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== own) throw new Problem(403, 'foreign-origin')
  if (site !== null && site !== 'same-origin' && site !== 'none')
    throw new Problem(403, 'foreign-origin')
  if (origin === null && site === null && request.headers.has('cookie'))
    throw new Problem(403, 'foreign-origin')
}
