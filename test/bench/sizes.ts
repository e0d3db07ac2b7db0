import { get } from 'node:http'

/** Bytes that travel for one address. */
export function bytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`))
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.byteLength
      })
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}

/** What the page asks for before it can be read: its stylesheet, and the fonts of Latin text. */
async function parts(url: string): Promise<readonly string[]> {
  const page = await (await fetch(url)).text()
  const sheet = /href="(\/assets\/varde-[^"]+\.css)"/.exec(page)?.[1]
  if (sheet === undefined) throw new Error('the page names no stylesheet')
  const styles = await (await fetch(new URL(sheet, url))).text()
  const fonts = [...styles.matchAll(/url\("?([^")]+Latin1[^")]*\.woff2)"?\)/g)]
  if (fonts.length === 0) throw new Error('the stylesheet names no fonts')
  const icon = /rel="icon" href="([^"]+)"/.exec(page)?.[1]
  // What a stylesheet names, it names from where it lies itself.
  const named = fonts.map((found) => new URL(found[1] ?? '', new URL(sheet, url)).href)
  return [sheet, ...named, ...(icon === undefined ? [] : [icon])]
}

/** Bytes of a first page with all it needs, and of the largest page read after it. */
export async function sizes(
  origin: string,
  pages: readonly string[],
): Promise<{ readonly first: number; readonly next: number }> {
  const front = `${origin}${pages[0]}`
  const needed = new Set((await parts(front)).map((path) => new URL(path, front).href))
  const around = await Promise.all([...needed].map(bytesOf))
  const own = await Promise.all(pages.map((path) => bytesOf(`${origin}${path}`)))
  return {
    first: (own[0] ?? 0) + around.reduce((sum, bytes) => sum + bytes, 0),
    next: Math.max(...own),
  }
}
