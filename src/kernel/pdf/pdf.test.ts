import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { makePdf, PdfFault } from './index.ts'
import { fontOfWoff } from './woff.ts'

const sample = 'kernel/pdf/samples/sample.typ'
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24"/></svg>'

const paper = {
  language: 'da',
  region: 'DK',
  title: 'Status for 2026',
  author: 'Udenrigsministeriet',
  keywords: ['WPS'],
  day: [2027, 4, 1],
  audience: 'Internt',
  foot: 'Sagsnr. 2027-1182',
  'page-words': ['Side ', ' af '],
  exercise: { word: 'ØVELSE' },
  marks: { delayed: square },
  heading: 'På én side',
  news: 'Ti afviger.',
  word: 'Forsinket',
  figure: '8,3 %',
  columns: ['Tal', 'Nu'],
  text: 'Kvinder blandt politiledere',
}

/** Everything that the file says uncompressed, so that its structure can be looked at. */
function unpacked(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  const pieces = [file.toString('latin1')]
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('endstream', at)
    try {
      pieces.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'))
    } catch {
      continue
    }
  }
  return pieces.join('\n')
}

const refusal = async (made: Promise<unknown>) => {
  const fault = await made.then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(fault instanceof PdfFault)
  return fault.message
}

describe('a paper', () => {
  it('is a tagged PDF/UA-1 in its own language with a title', async () => {
    const text = unpacked(await makePdf({ template: sample, data: paper }))
    assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/)
    assert.match(text, /\/Lang\s*\(da-DK\)/)
    assert.match(text, /\/Marked true/)
    assert.match(text, /\/DisplayDocTitle true/)
    assert.match(text, /<dc:title>.*Status for 2026/)
  })

  it('has the same bytes for the same data, and others for other data', async () => {
    const [first, again, other] = await Promise.all([
      makePdf({ template: sample, data: paper }),
      makePdf({ template: sample, data: paper }),
      makePdf({ template: sample, data: { ...paper, figure: '8,4 %' } }),
    ])
    assert.deepEqual(first, again)
    assert.notDeepEqual(first, other)
  })

  it('can be made for an archive', async () => {
    const text = unpacked(await makePdf({ template: sample, data: paper, standard: 'a-2a' }))
    assert.match(text, /<pdfaid:part>2<\/pdfaid:part>/)
    assert.match(text, /<pdfaid:conformance>A<\/pdfaid:conformance>/)
  })

  it('takes any text as text, never as markup', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('#read("/etc/passwd")', '= A', '1. a', '$x$', '@a')),
        async (text) => {
          await makePdf({ template: sample, data: { ...paper, figure: text } })
        },
      ),
      { numRuns: 30, examples: [['#panic("no")'], ['\u00ad \u00a0']] },
    )
  })

  it('is not made in another typeface, without a piece of data or with a heading that jumps', async () => {
    assert.match(
      await refusal(makePdf({ template: 'kernel/pdf/samples/unknown-font.typ', data: {} })),
      /unknown font family: no such face/,
    )
    assert.match(
      await refusal(makePdf({ template: sample, data: { ...paper, marks: {} } })),
      /does not contain key \\"delayed\\"/,
    )
    assert.match(
      await refusal(makePdf({ template: 'kernel/pdf/samples/skipped-heading.typ', data: paper })),
      /skipped from heading level 1 to 3/,
    )
  })
})

describe('the typeface', () => {
  it('is unpacked table by table, and its checksums hold', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@ibm/plex-sans/package.json'))
    const font = fontOfWoff(
      readFileSync(join(folder, 'fonts/complete/woff/IBMPlexSans-Regular.woff')),
    )
    for (let index = 0; index < font.readUInt16BE(4); index += 1) {
      const at = 12 + 16 * index
      const tag = font.toString('latin1', at, at + 4)
      if (tag === 'head') continue
      const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
      let sum = 0
      for (let word = from; word < from + length; word += 4)
        sum = (sum + font.readUInt32BE(word)) >>> 0
      assert.equal(sum, font.readUInt32BE(at + 4), tag)
    }
  })

  it('is refused where the file is none', () => {
    assert.throws(() => fontOfWoff(Buffer.from('wOF2')), /no WOFF font/)
    assert.throws(() => fontOfWoff(Buffer.alloc(100)), /no WOFF font/)
  })
})
