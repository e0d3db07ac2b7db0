import type { World } from '../reporting/cast.ts'
import { definition, saveEntries } from '../measuring/figures.ts'
import { figuresPath as list } from './site.ts'
import type { Visitor } from '../reporting/visitor.ts'

/** Nine of twelve streams, as somebody keeps them in a spreadsheet: `north` is written in three ways. */
export const streams = [
  'north',
  'south',
  'west',
  'east',
  'upper',
  'lower',
  'great',
  'small',
  'old',
  'new',
  'long',
  'short',
] as const

/** Parts figures by the twelve streams. */
export const byStreams = definition({
  from: '2026',
  reason: 'Each stream is counted.',
  breakdowns: [
    {
      dimension: 'stream',
      exclusive: true,
      exhaustive: true,
      categories: streams.map((code) => ({ code, name: { es: `Arroyo ${code}` } })),
    },
  ],
})

/** The definition stands in the draft. */
export const define = (world: World) => saveEntries(world, { 'definition.2': byStreams })

/** Rows of cells parted by `|`, as a spreadsheet would paste them. */
export const pasted = (...rows: readonly string[]): string =>
  rows.map((row) => row.split('|').join('\t')).join('\n')

/** Nine streams of twelve, four women of ten in each but one. */
export const nine = pasted(
  'Stream|Women|All',
  ...streams.slice(0, 8).map((code) => `Arroyo ${code}|4|10`),
  'Arroyo old|1|10',
)

/** Pastes a table; answers where the browser is sent. */
export async function paste(
  site: Visitor,
  text: string,
  { period = '2026', source = 'Payroll, 31 December 2026' } = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ pasted: text, period, source }))
    form.set(name, value)
  return site.upload('editor', `${list}/import`, form)
}

/** Brings a table as a file. */
export async function bring(site: Visitor, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  for (const [field, value] of Object.entries({ pasted: '', period: '2026', source: 'A file' }))
    form.set(field, value)
  form.set('file', new File([bytes], name))
  return site.upload('editor', `${list}/import`, form)
}
