import assert from 'node:assert/strict'
import { inflateSync } from 'node:zlib'
import type { Language } from '#kernel/i18n'
import { entriesOf, pack, unpack } from '#kernel/zip'

/** A Word document with words of its main part exchanged, as somebody edits it. */
export async function edited(
  docx: Uint8Array,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const parts = []
  for (const entry of entriesOf(docx, { unpacked: 1e8, entries: 100, ratio: 1000 })) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(docx, entry, { left: 1e8 })) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    parts.push({ name: entry.name, text: entry.name === 'word/document.xml' ? change(text) : text })
  }
  return pack(parts)
}

export type Change = (text: string) => string
export type Form = 'html' | 'docx'

/** A page or a Word document changed. */
export const change = async (form: Form, bytes: Uint8Array, with_: Change) => {
  if (form === 'docx') return edited(bytes, with_)
  return new TextEncoder().encode(with_(new TextDecoder().decode(bytes)))
}

/** A change that must have changed something. */
export const always =
  (work: Change): Change =>
  (text) => {
    const changed = work(text)
    assert.ok(changed !== text, work.toString())
    return changed
  }
export const swap = (from: string | RegExp, to: string) => always((text) => text.replace(from, to))

/** A count outside the marks: what it reads, what it is made to read, and what is named. */
export const unmarked: Readonly<Record<Language, readonly [RegExp, string, string]>> = {
  en: [/0 of 4 commitments/, '3 of 4 commitments', '3'],
  da: [/0 af 4 tilsagn/, '3 af 4 tilsagn', '3'],
}

/** A PDF in which one string of glyphs is exchanged for another. */
export const glyphs = (pdf: Uint8Array, work: Change): Uint8Array =>
  Buffer.from(
    Buffer.from(pdf)
      .toString('latin1')
      .replaceAll(
        /(<<[^<>]*\/Length )\d+([^<>]*\/FlateDecode[^<>]*>>\s*stream\r?\n)([\s\S]*?)(?=\r?\nendstream)/g,
        (whole: string, before: string, head: string, body: string) => {
          const stream = unpacked(body)
          const changed = stream === null ? stream : work(stream)
          return changed === stream || changed === null
            ? whole
            : `${before}${changed.length}${head.replace('/Filter /FlateDecode', '')}${changed}`
        },
      ),
    'latin1',
  )

function unpacked(body: string): string | null {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return null // a font's table, or whatever else is no stream of text
  }
}
