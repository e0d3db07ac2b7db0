import { plan } from '../actors.ts'
import type { Row } from './rows.ts'
import { coordinator, runsPlan } from './rows.ts'

const place = { plan, round: '2027' } as const
const asked = { paper: 'pack', form: 'html', language: 'en' } as const

/** Whoever has a part in the plan knows that there are packs, and is refused; nobody else learns that much. */
const strangers: Row['besides'] = Object.fromEntries(
  ['public', 'auditor', 'administrator', 'elsewhere'].map((name) => [name, '404']),
)
const packRow: Pick<Row, 'may' | 'besides'> = { may: runsPlan, besides: strangers }

/** Everything that is done with packs, in a world where nothing is frozen yet and no papers are sent. */
export const packs: Readonly<Record<string, Row>> = {
  'list-deviations': { may: coordinator, input: () => place },
  'choose-deviations': { may: coordinator, input: () => ({ ...place, keys: [], seen: 0 }) },
  'list-packs': { ...packRow, input: () => place },
  'download-pack': { ...packRow, ending: '404', input: () => ({ key: place, asked }) },
  'download-packs': { ...packRow, ending: '404', input: () => ({ key: place, asked: [asked] }) },
  'download-filing': { ...packRow, ending: '404', input: () => ({ key: place, asked: [asked] }) },
  'take-pack': { ...packRow, ending: '404', input: () => ({ key: place, asked: [asked] }) },
  'draft-pack': { may: coordinator, input: () => ({ place, asked }) },
}
