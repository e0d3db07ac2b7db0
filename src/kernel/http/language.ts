import type { Language } from '#kernel/i18n'

/** The language of an address (`en`, `da`), or the one asked for; English unless Danish comes first. */
export function chosenLanguage(fromPath: string | undefined, headers: Headers): Language {
  if (fromPath === 'en' || fromPath === 'da') return fromPath
  const cookie = /(?:^|;\s*)varde-language=(en|da)/.exec(headers.get('cookie') ?? '')?.[1]
  if (cookie === 'en' || cookie === 'da') return cookie
  return prefersDanish(headers.get('accept-language') ?? '') ? 'da' : 'en'
}

/** Whether Danish stands before English in an Accept-Language header (RFC 9110 section 12.5.4). */
export function prefersDanish(header: string): boolean {
  const weight = (language: string) =>
    Math.max(
      0,
      ...header.split(',').map((part) => {
        const [range = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/)
        const value = Number(quality.replace(/^q=/, ''))
        return range.toLowerCase().split('-')[0] === language && value > 0 ? value : 0
      }),
    )
  return weight('da') > weight('en')
}
