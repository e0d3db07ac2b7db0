import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { asset, chooseCoding, encode } from './asset.ts'
import { assetHref, assetText, prepareAssets, respondWithAsset } from './assets.ts'
import { listStyles } from './collect.ts'
import { listFonts } from './fonts.ts'
import { squeeze } from './squeeze.ts'

const fileOf = (name: string) => assetHref(name).replace('/assets/', '')

test('a file is served under the digest of its content, for ever', async () => {
  const response = respondWithAsset(fileOf('varde.css'))
  const digest = createHash('sha256').update(assetText('varde.css')).digest('hex').slice(0, 12)
  assert.equal(assetHref('varde.css'), `/assets/varde-${digest}.css`)
  assert.equal(response?.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(response?.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(await response?.text(), assetText('varde.css'))
})

test('what is sent packed is the same when unpacked', async () => {
  prepareAssets()
  for (const [coding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const response = respondWithAsset(fileOf('varde.css'), coding)
    assert.equal(response?.headers.get('content-encoding'), coding)
    assert.equal(response?.headers.get('vary'), 'accept-encoding')
    const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0))
    assert.equal(unpack(bytes).toString(), assetText('varde.css'))
  }
})

test('the smallest coding that the reader takes is chosen', () => {
  const style = asset('a.css', 'p{}')
  assert.equal(chooseCoding(style, 'gzip, deflate, br, zstd'), 'br')
  assert.equal(chooseCoding(style, 'gzip;q=0.8, deflate'), 'gzip')
  assert.equal(chooseCoding(style, 'br;q=0, gzip'), 'gzip')
  assert.equal(chooseCoding(style, 'br;q=0.0'), 'identity')
  assert.equal(chooseCoding(style, null), 'identity')
})

test('fonts are compressed in themselves and not packed again', () => {
  assert.equal(chooseCoding(asset('a.woff2', 'x'), 'br'), 'identity')
})

test('packing is done once', () => {
  const style = asset('once.css', 'p{color:red}')
  assert.equal(encode(style, 'br'), encode(style, 'br'))
})

test('another release’s file is answered with this one’s, and kept for a minute only', () => {
  const response = respondWithAsset('varde-000000000000.css')
  assert.equal(response?.status, 200)
  assert.equal(response?.headers.get('cache-control'), 'public, max-age=60')
})

test('what is no asset is not found', () => {
  for (const file of ['varde.css', 'nothing-000000000000.css', '../package.json', '', '-']) {
    assert.equal(respondWithAsset(file), undefined, file)
  }
  assert.throws(() => assetHref('nothing.css'), /no asset nothing\.css/)
})

test('a kind of file that nobody has thought about is refused', () => {
  assert.throws(() => asset('a.exe', ''), /no media type/)
})

test('the stylesheet stays small, and holds every component', () => {
  const style = assetText('varde.css')
  assert.ok(style.length <= 45 * 1024, `${style.length} bytes`)
  for (const name of [
    '.skip',
    '.section',
    '.glyph',
    '.table',
    '.field',
    '.chart',
    '.error-summary',
  ]) {
    assert.ok(style.includes(name), name)
  }
})

test('the base of all pages comes before the components', () => {
  const paths = listStyles()
  const lastBase = paths.findLastIndex((path) => path.includes('/base/'))
  assert.ok(lastBase < paths.findIndex((path) => !path.includes('/base/')))
})

test('the stylesheet asks nothing of strangers and carries no script', () => {
  assert.doesNotMatch(
    assetText('varde.css').replaceAll('http://www.w3.org/2000/svg', ''),
    /https?:|expression\(|@import/,
  )
})

test('fonts are IBM’s own files, byte for byte, in three weights', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('@ibm/plex-sans/package.json'))
  const fonts = listFonts()
  assert.deepEqual([...new Set(fonts.map(({ weight }) => weight))], [400, 500, 600])
  for (const { file, bytes } of fonts) {
    assert.ok(bytes.equals(readFileSync(join(folder, 'fonts/split/woff2', file))), file)
  }
})

test('every font has its address in the stylesheet and is fetched only for its characters', () => {
  const style = assetText('varde.css')
  for (const { file, range } of listFonts()) {
    assert.ok(style.includes(`url(${fileOf(file)})`), file)
    assert.ok(style.includes(`unicode-range:${range.replaceAll(', ', ',')}`), file)
  }
})

test('a stylesheet loses its comments and indentation, and nothing else', () => {
  const css = `/* a: b */
a:hover,
a::after {
  color: red;
  content: 'x: y';
  grid-template:
    'a b'
    'c d';
}

@media (width < 36em) {
  .b {
    margin: 0 auto;
  }
}
`
  assert.equal(
    squeeze(css),
    "a:hover,a::after{color:red;content:'x: y';grid-template: 'a b' 'c d';}\n@media (width < 36em){.b{margin:0 auto;}\n}\n",
  )
})
