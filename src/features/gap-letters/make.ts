import { dayOf } from '#kernel/clock'
import { speaker } from '#kernel/i18n'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { notAllowed } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { readPlan } from '#features/implementation'
import { organisationName, organisationNames } from '#features/organisations'
import { makePackPdf, makePackWord } from '#features/pack-papers'
import type { DocumentKey, Laid } from '#features/received'
import { receivedOperations, receivedRules } from '#features/received'
import type { PlanVersion } from '#features/rounds'
import { around } from '#features/rounds'
import { letterPaper } from './paper.ts'
import { gapsOf } from './rules.ts'
import type { Gaps, Looked, ReadSo } from './schema.ts'
import { listProposals } from './store.ts'

export const formats = ['pdf', 'word'] as const
export type Format = (typeof formats)[number]

/** A letter in one form and language. */
export interface Asked {
  readonly format: Format
  readonly language: Language
}

/** A letter and what it is called. */
export interface MadeLetter {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The letter on a document that was sent, for whoever reads the document. */
export async function letterOnDocument(
  visit: Visit,
  key: DocumentKey,
  asked: Asked,
): Promise<MadeLetter> {
  const { version, ...laid } = await receivedOperations.showReceived(visit, key)
  const { organisation, period, reading } = laid.document
  const homes = new Map(laid.drafted.map((one) => [one.index, one.commitment]))
  // A letter is on every activity, also on one that has no commitment yet.
  const looked = laid.said.map((says, index): Looked => ({
    number: reading.activities[index]?.number ?? '',
    commitment: homes.get(index) ?? '',
    says,
  }))
  const proposals = await visit.read((tx) => listProposals(tx, version.version))
  const gaps = gapsOf(looked, proposals, readSoIn(laid))
  const home = `/${asked.language}/plans/${key.plan}/received/${key.document}`
  return make(visit, { gaps, version, organisation: organisation ?? '', period, home }, asked)
}

/** The letter on a plan as it stands in Varde, as far as its reader reads it; 403 for whoever reads no line. */
export async function letterOnPlan(
  visit: Visit,
  key: ReportKey,
  asked: Asked,
): Promise<MadeLetter> {
  const { read, tree } = await readPlan(visit, key)
  if (!read.owns && tree.lines.length === 0) throw notAllowed()
  const { version } = read.report
  const looked = tree.lines
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ activities }) => activities)
  const proposals = await visit.read((tx) => listProposals(tx, version.version))
  const code = key.organisation.split(':')[1] ?? ''
  const path = `organisations/${code}/${key.round.replace('implementation-plan-', 'implementation-plans/')}`
  const home = `/${asked.language}/plans/${key.plan}/${path}`
  const { organisation } = key
  const about = { version, organisation, period: tree.period, home }
  return make(visit, { gaps: gapsOf(looked, proposals), ...about }, asked)
}

const doubted: readonly string[] = ['owner', 'deadline', 'status', 'target']

/** What was guessed and nobody has looked at yet: the authority says whether it is right. */
const readSoIn = ({ settled, document: { reading } }: Laid): readonly ReadSo[] =>
  settled
    .filter(
      ({ kind, state, from }) => state === 'guessed' && from === null && doubted.includes(kind),
    )
    .map((point) => ({
      number: (point.activity !== null && reading.activities[point.activity]?.number) || '',
      written: point.written,
      readAs:
        point.kind === 'deadline'
          ? receivedRules.settledValue(point).replace('/', ' – ')
          : receivedRules.settledValue(point),
    }))
    .filter(({ written, readAs }) => readAs !== '' && written !== readAs)

interface About {
  readonly gaps: Gaps
  readonly version: PlanVersion
  readonly organisation: string
  readonly period: string | null
  readonly home: string
}

async function make(
  visit: Visit,
  { gaps, version, organisation, period, home }: About,
  { format, language }: Asked,
): Promise<MadeLetter> {
  const say = speaker(language)
  const names = await visit.read((tx) => organisationNames(tx, visit.now))
  const [year = 0, month = 0, day = 0] = dayOf(visit.now, version.timeZone).split('-').map(Number)
  const years = (period ?? '').replace('/', '–')
  const authority =
    organisation === '' ? say('gap-letters.authority') : organisationName(say, names, organisation)
  const paper = letterPaper(say, {
    gaps,
    authority,
    period: years,
    author: say.text(version.shortTitle).text,
    madeAt: visit.now,
    day: [year, month, day],
    isExercise: around(say, visit).exercise !== undefined,
    home,
  })
  const stem = [organisation.split(':')[1], say('gap-letters.file-name'), years.replace('–', '-')]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
  return format === 'pdf'
    ? { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes: await makePackPdf(paper) }
    : { name: `${stem}.docx`, mediaType: wordType, bytes: makePackWord(paper) }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
