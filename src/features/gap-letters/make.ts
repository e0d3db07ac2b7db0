import type { Day } from '#kernel/clock'
import { addDays, dayOf } from '#kernel/clock'
import { speaker } from '#kernel/i18n'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { badRequest, notAllowed } from '#kernel/operations'
import { around } from '#features/rounds'
import type { PlanVersion } from '#features/rounds'
import { organisationName, organisationNames } from '#features/organisations'
import { makePackPdf, makePackWord } from '#features/pack-papers'
import { listContacts } from '#features/people'
import type { ReportKey } from '#features/editions'
import { readPlan } from '#features/implementation'
import type { DocumentKey } from '#features/received'
import { receivedOperations, receivedRules } from '#features/received'
import { installation } from './installation.ts'
import type { About } from './paper.ts'
import { letterPaper } from './paper.ts'
import { lookedAt, readSoIn } from './reading-rules.ts'
import { gapsOf } from './rules.ts'
import type { Gaps, Open } from './schema.ts'
import { findCaseNumber, listProposals } from './store.ts'

export const formats = ['pdf', 'word'] as const
export type Format = (typeof formats)[number]

/** A letter in one form and language, and what whoever sends it says of it. */
export interface Asked {
  readonly format: Format
  readonly language: Language
  /** By when an answer is asked; in two weeks where nothing is said. */
  readonly replyBy?: Day
  /** Its number in the sender's records; that of the plan's last papers where nothing is said. */
  readonly caseNumber?: string
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
  const { organisation, period, name, receivedOn } = laid.document
  const proposals = await visit.read((tx) => listProposals(tx, version.version))
  const authority = organisation?.split(':')[1] ?? ''
  const gaps = gapsOf({
    activities: lookedAt(laid),
    proposals,
    authority,
    readSo: readSoIn(laid.settled, laid.document.reading),
  })
  const about = { name, receivedOn, open: receivedRules.openIn(laid.settled) }
  const path = `/plans/${key.plan}/received/${key.document}`
  return make(
    visit,
    { gaps, version, organisation: organisation ?? '', period, about, path },
    asked,
  )
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
  const activities = tree.lines
    .flatMap(({ outcomes }) => outcomes)
    .flatMap(({ activities: all }) => all)
  const proposals = await visit.read((tx) => listProposals(tx, version.version))
  const authority = key.organisation.split(':')[1] ?? ''
  const place = `organisations/${authority}/${key.round.replace('implementation-plan-', 'implementation-plans/')}`
  const { organisation } = key
  const given = { version, organisation, period: tree.period, path: `/plans/${key.plan}/${place}` }
  const gaps = gapsOf({ activities, proposals, authority })
  return make(visit, { gaps, about: null, ...given }, asked)
}

/** The day two weeks after a day, or the Monday after it. */
export function usualReplyBy(day: Day): Day {
  const later = addDays(day, 14)
  const weekday = new Date(`${later}T00:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(later, 2) : weekday === 0 ? addDays(later, 1) : later
}

interface Given {
  readonly gaps: Gaps
  readonly version: PlanVersion
  readonly organisation: string
  readonly period: string | null
  /** The document that it is about; null for the plan as it stands. */
  readonly about: (Omit<About, 'open'> & { readonly open: Open }) | null
  readonly path: string
}

async function make(
  visit: Visit,
  { gaps, version, organisation, period, about, path }: Given,
  { format, language, replyBy, caseNumber }: Asked,
): Promise<MadeLetter> {
  const say = speaker(language)
  const { plan, timeZone } = version
  const today = dayOf(visit.now, timeZone)
  if (replyBy !== undefined && replyBy < today)
    throw badRequest('letter-reply-passed', { day: say.day(replyBy) })
  const { names, sender, number } = await visit.read(async (tx) => ({
    names: await organisationNames(tx, visit.now),
    sender: (await listContacts(tx, ['coordinator'], { plan }, visit.now))[0]?.name ?? null,
    number: caseNumber ?? (await findCaseNumber(tx, plan)) ?? null,
  }))
  const years = (period ?? '').replace('/', '–')
  const authority =
    organisation === '' ? say('gap-letters.authority') : organisationName(say, names, organisation)
  const letter = {
    gaps,
    about,
    authority,
    period: years,
    author: say.text(version.shortTitle).text,
    sender,
    caseNumber: number,
    replyBy: replyBy ?? usualReplyBy(today),
    madeAt: visit.now,
    today,
    isExercise: around(say, visit).exercise !== undefined,
    home: `${installation().origin}/${language}${path}`,
  }
  const stem = [organisation.split(':')[1], say('gap-letters.file-name'), years.replace('–', '-')]
    .filter((part) => part !== undefined && part !== '')
    .join('-')
  const paper = letterPaper(say, letter)
  return format === 'pdf'
    ? { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes: await makePackPdf(paper) }
    : { name: `${stem}.docx`, mediaType: wordType, bytes: makePackWord(paper) }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
