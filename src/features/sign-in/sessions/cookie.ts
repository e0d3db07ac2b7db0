import { longest } from './rules.ts'

const isSecure = (origin: string): boolean => origin.startsWith('https:')

// `__Host-` binds the cookie to this host, this path and https (RFC 6265bis Section 4.1.3.2);
// browsers take no such name on http, which only this machine itself may use. There cookies are shared
// by all ports (Section 8.5): the name tells the exercise from the installation beside it.
const nameOf = (origin: string): string =>
  isSecure(origin) ? '__Host-varde' : `varde-${new URL(origin).port || '80'}`

const written = (origin: string, value: string, seconds: number): string => {
  const secure = isSecure(origin) ? '; Secure' : ''
  return `${nameOf(origin)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

/** The header that gives the browser its session. */
export const sessionCookie = (origin: string, token: string): string =>
  written(origin, token, longest / 1000)

/** The header that takes it away. */
export const noCookie = (origin: string): string => written(origin, '', 0)

/** The session that a request brings; undefined for none. */
export function tokenIn(origin: string, headers: Headers): string | undefined {
  const wanted = `${nameOf(origin)}=`
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return (
    cookies
      .find((cookie) => cookie.startsWith(wanted))
      ?.slice(wanted.length)
      .trim() || undefined
  )
}
