import { z } from 'zod'
import type { AdoptedWording } from '#features/adopted-wording'
import type { CommitmentRecord } from '#features/plans'
import type { PlanReading, PublishedLine, Standing } from '#features/reading'
import { readingRules } from '#features/reading'
import {
  passageShape,
  placeShape,
  shownPassage,
  shownPlace,
  shownText,
  shownTextOrNone,
  textShape,
} from './basics.ts'
import { officialOf } from './plan.ts'

const { codeOf, openOnes } = readingRules

export const statusShape = z.object({
  code: z.string().describe('A status, or the silence that stands in its place'),
  round: z.string().nullable(),
  organisation: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  reason: passageShape.nullable().describe('Why it is not what the rule proposed'),
  signedAs: z.string().nullable().describe('The role that signed it: never who'),
  proposed: z.string().nullable().describe('What the rule proposed, where the status is another'),
})

/** A commitment as programs read it. */
export const commitmentShape = z.object({
  id: z.string(),
  kind: z.enum(['listed', 'running-text']),
  number: z.string().nullable(),
  open: z.boolean().describe('Whether everybody reads it'),
  area: z.string().nullable(),
  listedUnder: z.string().nullable(),
  title: textShape,
  summary: textShape,
  wording: z.literal('ours').describe('Title and summary are ours and not official'),
  status: statusShape,
  owners: z.array(
    z.object({
      organisation: z.string().nullable(),
      body: z.string().nullable(),
      basis: z.enum(['stated', 'stated-elsewhere']),
      note: textShape.nullable(),
    }),
  ),
  partners: z.array(textShape),
  instruments: z.array(z.string()),
  window: z
    .object({
      start: z.string().nullable(),
      end: z.string().nullable(),
      basis: textShape.nullable(),
    })
    .nullable(),
  related: z.array(z.string()),
  indicators: z.array(z.string()),
  note: textShape.nullable(),
  source: placeShape.nullable(),
  replacedBy: z.array(z.string()),
  endedBy: textShape.nullable(),
})

/** What a rule went by when it proposed a status, as far as everyone may read it. */
const ruleShape = z.object({
  because: textShape.nullable().describe('Why it proposed what it did'),
  judged: z.array(
    z.object({
      activity: z.string(),
      milestones: z.array(
        z.object({
          title: z.string(),
          due: z.string().nullable(),
          done: z.string().nullable(),
        }),
      ),
    }),
  ),
})

/** What one organisation published on a commitment in one round. */
export const lineShape = z.object({
  organisation: z.string(),
  part: z.enum(['lead', 'contributor']),
  round: z.string(),
  period: z.string(),
  handedInAt: z.iso.datetime(),
  publishedAt: z.iso.datetime(),
  signedAs: z.string().describe('The role that signed: never who'),
  status: z.string().nullable(),
  proposed: z.string().nullable().describe('What the rule proposed, where the status is another'),
  statusReason: passageShape.nullable(),
  did: passageShape.nullable(),
  changed: passageShape.nullable(),
  challenges: passageShape.nullable(),
  answers: z
    .array(z.object({ question: textShape, answer: passageShape }))
    .describe('What the round asked besides, and what was answered'),
  rule: ruleShape,
  milestones: z.array(
    z.object({
      title: z.string(),
      due: z.string().nullable(),
      done: z.string().nullable().describe('The day it was done; null as long as it is not'),
      moved: z.string().nullable().describe('When it is due now'),
    }),
  ),
  closedWithout: z
    .array(z.string())
    .describe('Whose parts the line was closed without: they have handed in none'),
  evidence: z.array(z.object({ factId: z.string(), name: z.string(), size: z.number().int() })),
})

/** The official words, as they were quoted from a document. */
const wordingShape = passageShape.extend({
  document: z.string(),
  section: z.string().nullable(),
  page: z.number().int().nullable().describe('Of the PDF that was read; null for a text file'),
  lines: z.tuple([z.number().int(), z.number().int()]).nullable().describe('Of the text file'),
  fileSha256: z.string(),
  attachedAt: z.iso.datetime(),
})

export const fullCommitmentShape = commitmentShape.extend({
  adoptedWording: wordingShape.nullable().describe('Null where no official document is loaded'),
  reports: z.array(lineShape),
})

/** The official words of a commitment, where they are loaded. */
export const shownWording = (
  wording: AdoptedWording | null,
): z.output<typeof wordingShape> | null =>
  wording && {
    text: wording.text,
    language: wording.language,
    document: wording.document,
    section: wording.place.section ?? null,
    page: wording.at.page,
    lines: wording.at.lines && [wording.at.lines[0], wording.at.lines[1]],
    fileSha256: wording.file,
    attachedAt: wording.attachedAt.toISOString(),
  }

const shownStatus = (
  reading: PlanReading,
  { status: code, round, organisation, publishedAt, reason, signedAs, proposed }: Standing,
): z.output<typeof statusShape> => ({
  code,
  round,
  organisation: codeOf(reading.names, organisation) ?? organisation,
  publishedAt: publishedAt?.toISOString() ?? null,
  reason: shownPassage(reason),
  signedAs: signedAs ?? null,
  proposed: proposed ?? null,
})

const shownOwners = ({ responsibilities }: CommitmentRecord, official: string) =>
  responsibilities.map(({ organisation = null, body = null, basis, note }) => ({
    organisation,
    body,
    basis,
    note: shownTextOrNone(note, official),
  }))

/** A name that is the same in every language stands alone in the package. */
function shownPartners({ version }: PlanReading, { partners = [] }: CommitmentRecord) {
  const { languages } = version.head
  return partners.map((one) => {
    const texts = typeof one === 'string' ? Object.fromEntries(languages.map((l) => [l, one])) : one
    return shownText(texts, officialOf(version))
  })
}

/** A commitment as this reader's pages show it; ids that he cannot open are left out. */
export function shownCommitment(
  reading: PlanReading,
  commitment: CommitmentRecord,
  standing: Standing,
): z.output<typeof commitmentShape> {
  const official = officialOf(reading.version)
  const { id, kind, title, summary, wording, window, related } = commitment
  const { number = null, area = null, listedUnder = null, instruments = [], note } = commitment
  return {
    id,
    kind,
    number,
    open: reading.commitments.some((one) => one.id === id),
    area,
    listedUnder,
    title: shownText(title, official),
    summary: shownText(summary, official),
    wording,
    status: shownStatus(reading, standing),
    owners: shownOwners(commitment, official),
    partners: shownPartners(reading, commitment),
    instruments: openOnes(instruments, reading.instruments).map((one) => one.id),
    window: window
      ? { start: window.start, end: window.end, basis: shownTextOrNone(window.basis, official) }
      : null,
    related: openOnes(related, reading.commitments).map((one) => one.id),
    indicators: openOnes(commitment.indicators, reading.indicators).map((one) => one.id),
    note: shownTextOrNone(note, official),
    source: shownPlace(commitment.source),
    replacedBy: openOnes(commitment.replacedBy ?? [], reading.commitments).map((one) => one.id),
    endedBy: shownTextOrNone(commitment.endedBy, official),
  }
}

const shownRule = (reading: PlanReading, { because, judged }: PublishedLine) => ({
  because: shownTextOrNone(because, officialOf(reading.version)),
  judged: judged.map(({ title: activity, milestones }) => ({
    activity,
    milestones: milestones.map(({ title, due, done }) => ({
      title,
      due: due || null,
      done: done || null,
    })),
  })),
})

/** A published line. */
export const shownReport = (
  reading: PlanReading,
  line: PublishedLine,
): z.output<typeof lineShape> => ({
  organisation: codeOf(reading.names, line.organisation) ?? line.organisation,
  part: line.part,
  round: line.round,
  period: line.period,
  handedInAt: line.handedInAt.toISOString(),
  publishedAt: line.publishedAt.toISOString(),
  signedAs: line.signedAs,
  status: line.status,
  proposed: line.proposed,
  statusReason: shownPassage(line.statusReason),
  did: shownPassage(line.did),
  changed: shownPassage(line.changed),
  challenges: shownPassage(line.challenges),
  answers: line.answers.map(({ question, answer }) => ({
    question: shownText(question, officialOf(reading.version)),
    answer: { text: answer.text, language: answer.lang },
  })),
  rule: shownRule(reading, line),
  milestones: line.milestones.map(({ title, due, done, moved }) => ({
    title,
    due: due || null,
    done: done || null,
    moved: moved || null,
  })),
  closedWithout: line.closedWithout.map((key) => codeOf(reading.names, key) ?? key),
  evidence: line.evidence.map(({ fact, name, size }) => ({ factId: fact, name, size })),
})
