import { chooseCoding, encode, type Asset } from './asset.ts'
import { collectAssets } from './collect.ts'

const forEver = 'public, max-age=31536000, immutable'
const named = /^(.+)-[0-9a-f]{12}(\.\w+)$/

let kept: ReadonlyMap<string, Asset> | undefined

function all(): ReadonlyMap<string, Asset> {
  kept ??= new Map(collectAssets().map((one) => [one.name, one]))
  return kept
}

/** Reads and packs the stylesheet and the scripts now, so that the first reader does not wait for it. */
export function prepareAssets(): void {
  for (const one of all().values()) {
    if (one.type.startsWith('font/')) continue
    encode(one, 'br')
    encode(one, 'gzip')
  }
}

/** Where a static file is served: `assetHref('varde.css')` → `/assets/varde-3f2a….css`. */
export function assetHref(name: string): string {
  const one = all().get(name)
  if (!one) throw new Error(`there is no asset ${name}`)
  return `/assets/${one.file}`
}

/** The content of a static file as text, for tests and for documents that must stand alone. */
export function assetText(name: string): string {
  const one = all().get(name)
  if (!one) throw new Error(`there is no asset ${name}`)
  return one.bytes.toString('utf8')
}

/**
 * Answers `GET /assets/{file}`. While releases are changed one machine at a time, a page may ask for
 * the file of the other release: it gets this one's, but keeps it only for a minute.
 */
export function respondWithAsset(
  file: string,
  acceptEncoding?: string | null,
): Response | undefined {
  const [, stem, ending] = named.exec(file) ?? []
  const one = all().get(`${stem}${ending}`)
  if (!one) return undefined
  const coding = chooseCoding(one, acceptEncoding)
  const headers = new Headers({
    'content-type': one.type,
    'cache-control': one.file === file ? forEver : 'public, max-age=60',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  })
  if (coding !== 'identity') headers.set('content-encoding', coding)
  return new Response(new Uint8Array(encode(one, coding)), { headers })
}
