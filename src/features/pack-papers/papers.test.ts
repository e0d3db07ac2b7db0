import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import type { Extracted, Marked } from '#features/snapshots'
import { entriesOf, pack, unpack } from '#kernel/zip'
import { linesOf, readDocx } from '#test/docx'
import {
  extractHtml,
  extractPdf,
  extractWord,
  makePackPage,
  makePackPdf,
  makePackWord,
} from './index.ts'
import { ownWords, sample, sampleShown } from './sample.fixture.ts'

const plain = (marked: readonly Marked[]) =>
  marked
    .map((one) => ({ ...one, text: one.text.replaceAll(/\s+/g, ' ').trim() }))
    .toSorted((a, b) => a.factId.localeCompare(b.factId))
const expected = plain(sampleShown)

const has = (program: string): boolean => spawnSync('which', [program]).status === 0

/** A file that goes when it was read. */
function withFile<Result>(bytes: Uint8Array, name: string, work: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'varde-pack-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return work(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readPdf = (bytes: Uint8Array): Extracted => {
  const read = extractPdf(bytes)
  assert.ok('root' in read, 'the PDF was refused')
  return read
}

/** A PDF in which the glyphs of a page were exchanged, as somebody would who alters a figure. */
function altered(pdf: Uint8Array, change: (stream: string) => string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  return Buffer.from(
    text.replaceAll(
      /(<<[^<>]*\/Length )\d+([^<>]*\/FlateDecode[^<>]*>>\s*stream\r?\n)([\s\S]*?)(?=\r?\nendstream)/g,
      (whole: string, before: string, head: string, body: string) => {
        try {
          const stream = inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
          const changed = change(stream)
          if (changed === stream) return whole
          const plainHead = head.replace('/Filter /FlateDecode', '')
          return `${before}${changed.length}${plainHead}${changed}`
        } catch {
          return whole
        }
      },
    ),
    'latin1',
  )
}

/** A Word document with its main part written otherwise. */
async function rewritten(docx: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = []
  for (const entry of entriesOf(docx, { unpacked: 1e8, entries: 100, ratio: 1000 })) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(docx, entry, { left: 1e8 })) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    parts.push({ name: entry.name, text: entry.name === 'word/document.xml' ? change(text) : text })
  }
  return pack(parts)
}

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0

const valueIn = ({ marked }: Extracted, factId: string) =>
  marked.filter((one) => one.factId === factId).map(({ text }) => text.trim())

describe('a paper', () => {
  it('says in all three forms which words show which fact, under which root, in which language', async () => {
    const page = extractHtml(makePackPage(sample))
    const word = await extractWord(makePackWord(sample))
    const pdf = readPdf(await makePackPdf(sample))
    for (const { root, language, marked } of [page, word, pdf]) {
      assert.deepEqual(plain(marked), expected)
      assert.equal(root, sample.root)
      assert.equal(language?.slice(0, 2), 'da')
    }
  })

  it('has the same bytes for the same words, and a draft names no root', async () => {
    const make = async (paper: typeof sample) => [
      await makePackPdf(paper),
      makePackWord(paper),
      Buffer.from(makePackPage(paper)),
    ]
    assert.deepEqual(await make(sample), await make(sample))
    const draft = { ...sample, root: null }
    const [pdf, word, page] = await make(draft)
    assert.ok(pdf && word && page)
    const read = [readPdf(pdf), await extractWord(word), extractHtml(page.toString())]
    assert.deepEqual(
      read.map(({ root }) => root),
      [null, null, null],
    )
  })
})

describe('a pack as PDF', () => {
  it('says on its pages what another reader finds there', { skip: !has('pdftotext') }, async () => {
    const pdf = await makePackPdf(sample)
    const text = withFile(pdf, 'pack.pdf', (path) =>
      execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
    ).replaceAll(/\s+/g, ' ')
    for (const words of ['8,3 %', '−0,3', '2027-1182', 'Talentforløbet har 46 % kvinder', 'ØVELSE'])
      assert.ok(text.includes(words), `${words} in ${text}`)
  })

  it('shows a figure that was altered on the page as it can be seen there', async () => {
    const pdf = await makePackPdf(sample)
    const read = readPdf(pdf)
    assert.deepEqual(valueIn(read, 'f-2'), ['−0,3'])
    const minus = /\[?\((?:\\[\s\S]|[^()\\])*\)[^\n]*T[jJ]\n/g
    const strings = new Set<string>()
    altered(pdf, (stream) => {
      for (const [one] of stream.matchAll(minus)) strings.add(one)
      return stream
    })
    // Whichever string of glyphs is exchanged for another, what is read is what stands there then.
    const [first, ...others] = [...strings]
    assert.ok(first)
    for (const one of others) {
      const changed = readPdf(altered(pdf, (stream) => stream.replace(one, first)))
      const same = JSON.stringify(plain(changed.marked)) === JSON.stringify(plain(read.marked))
      const isShown = plain(changed.marked).some(
        ({ text }, place) => text !== expected[place]?.text,
      )
      assert.equal(same, !isShown)
    }
    const gone = readPdf(altered(pdf, (stream) => stream.replaceAll(minus, '')))
    assert.ok(plain(gone.marked).every(({ text }) => text === ''))
  })

  it('misses a link that somebody took out', async () => {
    const pdf = Buffer.from(await makePackPdf(sample)).toString('latin1')
    const taken = pdf.replaceAll('#varde:f-2/value', '#xxxxx:f-2/value')
    assert.deepEqual(valueIn(readPdf(Buffer.from(taken, 'latin1')), 'f-2'), [''])
  })

  it('is refused where it is no pack', () => {
    for (const text of ['%PDF-1.7\n', '%PDF-1.7\n1 0 obj\n<< /Length 9 >>\nstream\nx', ''])
      assert.deepEqual(extractPdf(Buffer.from(text)), { unreadable: 'document-unreadable' })
  })
})

describe('a pack that everybody can read', () => {
  it('is PDF/UA-1 in its own language with a title', async () => {
    const text = Buffer.from(await makePackPdf(sample)).toString('latin1')
    for (const flag of [
      /<pdfuaid:part>1<\/pdfuaid:part>/,
      /\/Lang \(da-DK\)/,
      /\/Marked true/,
      /\/DisplayDocTitle true/,
      /\/Type \/Filespec/,
    ])
      assert.match(text, flag)
  })

  it('has for each page the order of its structure, for each drawing words, and no link without them', async () => {
    const text = Buffer.from(await makePackPdf(sample)).toString('latin1')
    const objects = text.split(/\bendobj\b/)
    const count = (wanted: RegExp) => objects.filter((one) => wanted.test(one)).length
    assert.equal(count(/\/Type \/Page\b(?![\s\S]*\/Tabs \/S)/), 0)
    const figures = objects.filter((one) => /\/S \/Figure\b/.test(one))
    assert.equal(figures.length, 1)
    for (const figure of figures) assert.match(figure, /\/Alt [(<]/)
    // ISO 14289-1 7.18.5: a link says in words where it leads.
    assert.equal(count(/\/Subtype \/Link\b(?![\s\S]*\/Contents)/), 0)
    assert.equal(
      count(/\/Type \/Font\b(?![\s\S]*\/(?:ToUnicode|DescendantFonts|FontDescriptor))/),
      0,
    )
  })
})

describe('a pack of several pages', () => {
  it('shows a text whole that goes on overleaf, without what stands at the edges of the pages', async () => {
    const text = Array.from({ length: 1500 }, (_, place) => `ord${place}`).join(' ')
    const shown = { factId: 't-1', part: 'text' }
    const [section] = sample.sections
    assert.ok(section)
    const blocks = [{ kind: 'words', words: [{ text, shown }] }] as const
    const paper = { ...sample, sections: [{ ...section, blocks }] }
    assert.ok(pagesOf(await makePackPdf(paper)) > 2)
    assert.deepEqual(valueIn(readPdf(await makePackPdf(paper)), 't-1'), [text])
  })

  it('sets the rows of a page closer where it would run over by a little', async () => {
    const pages = async (rows: number) => {
      const table = {
        kind: 'table',
        caption: 'Tal',
        columns: [{ head: 'Tal', share: 1 }],
        rows: Array.from({ length: rows }, (_, place) => [[{ text: String(place) }]]),
      } as const
      const section = { title: 'Tal', breaks: true, blocks: [table] }
      return pagesOf(await makePackPdf({ ...sample, cover: null, sections: [section] }))
    }
    assert.deepEqual([await pages(10), await pages(55), await pages(90)], [1, 1, 2])
  })
})

describe('a pack in Word', () => {
  it('has headings, tables whose heads are repeated, and words in their own languages', () => {
    const read = readDocx(makePackWord(sample))
    const styles = read.paragraphs.map(({ style }) => style)
    assert.deepEqual(
      styles.filter((style) => style?.startsWith('Heading')),
      ['Heading1', 'Heading1', 'Heading2', 'Heading2'],
    )
    assert.deepEqual(
      read.tables.map(([row]) => [row?.isHead, row?.cells.map(linesOf)]),
      [
        [false, [['Sagsnummer'], ['2027-1182']]],
        [true, [['Tal'], ['Nu']]],
      ],
    )
    const quoted = read.paragraphs.find(({ style }) => style === 'Quote')
    assert.equal(quoted?.runs.map(({ text }) => text).join(''), ownWords.replace('\n', ''))
    assert.equal(quoted?.runs[0]?.language, 'da-DK')
    assert.match(read.files.get('docProps/core.xml') ?? '', /<dc:language>da-DK</)
    assert.deepEqual(read.fields, ['PAGE', 'NUMPAGES'])
  })

  it('shows a figure as it can be seen: altered, hidden, struck out or taken away', async () => {
    const docx = makePackWord(sample)
    const look = async (change: (xml: string) => string) =>
      valueIn(await extractWord(await rewritten(docx, change)), 'f-2')
    const hide = (name: string) => (xml: string) =>
      xml.replace(/<w:rPr>((?:(?!<w:rPr>)[\s\S])*?−0,3)/, `<w:rPr><w:${name}/>$1`)
    assert.deepEqual(await look((xml) => xml.replace('−0,3', '0,3')), ['0,3'])
    assert.deepEqual(await look(hide('vanish')), [''])
    assert.deepEqual(await look(hide('strike')), [''])
    assert.deepEqual(await look((xml) => xml.replace('f-2#value', 'x')), [])
  })

  it('opens in an office program, with its words', { skip: !has('soffice') }, () => {
    const text = withFile(makePackWord(sample), 'pack.docx', (path) => {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${path}-user`,
          '--headless',
          '--convert-to',
          'txt:Text',
          '--outdir',
          join(path, '..'),
          path,
        ],
        { stdio: 'ignore', timeout: 120_000 },
      )
      return readFileSync(path.replace('.docx', '.txt'), 'utf8')
    })
    for (const words of ['8,3 %', '−0,3', 'Talentforløbet har 46 % kvinder', 'som indstillet'])
      assert.ok(text.replaceAll('\u00a0', ' ').includes(words), `${words} in ${text}`)
  })
})

describe('a pack as a page', () => {
  it('holds no script and fetches nothing', () => {
    const page = makePackPage(sample)
    assert.doesNotMatch(page, /<script|<style|https?:\/\/(?!www\.w3\.org)/)
    assert.match(page, /Kvinder blandt politiledere &lt;script&gt;/)
    assert.match(page, /default-src &#39;none&#39;|default-src 'none'/)
  })
})
