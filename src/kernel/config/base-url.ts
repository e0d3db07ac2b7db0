const own = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Why this cannot be the address under which people reach the program, or null if it can. */
export function refuseBaseUrl(text: string): string | null {
  if (!URL.canParse(text)) return 'it is no web address'
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'it is no web address'
  if (url.protocol === 'http:' && !own.has(url.hostname)) return 'http is for this machine alone'
  if (url.username !== '' || url.password !== '') return 'it holds a name or a password'
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return 'it goes on after the host'
  return null
}

/** Whether the address is reached by others than this machine, through something that speaks https. */
export const isForOthers = (baseUrl: string): boolean => baseUrl.startsWith('https:')
