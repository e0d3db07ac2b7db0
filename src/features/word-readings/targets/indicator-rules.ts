import { findMoments } from '../deadlines/moment-rules.ts'
import type { Baseline, Target } from '../schema.ts'
import { doubted } from '../schema.ts'
import { findAmounts } from './amount-rules.ts'
import { partedAtBaseline, readBaseline } from './baseline-rules.ts'
import { sentencesOf } from './sentence-rules.ts'
import type { TargetFrame } from './target-rules.ts'
import { blank, readTarget, startWithin } from './target-rules.ts'

/** What is measured, from where and to where. */
export interface IndicatorRead {
  readonly text: string
  readonly baseline: Baseline | null
  readonly target: Target | null
}

/** An indicator that stands by itself; its target stands elsewhere. */
export function readIndicator(text: string, frame: TargetFrame): IndicatorRead {
  const [said, baseline] = partedAtBaseline(text.trim())
  const indicator = said.replace(/\s+$/u, '')
  return {
    text: indicator,
    baseline: baseline === null ? null : readBaseline(baseline, { ...frame, indicator }),
    target: null,
  }
}

/** Gives an indicator its target; a share whose number has no sign is a percentage, as a guess. */
export function withTarget(indicator: IndicatorRead, target: Target): IndicatorRead {
  const isShare = /^(?:andel|share|percentage|pct|procent)/iu.test(indicator.text)
  const counts = isShare && target.unit === 'count'
  return {
    ...indicator,
    target: counts
      ? { ...target, unit: 'percent', state: doubted(target.state), why: 'target-share' }
      : target,
  }
}

/** A cell that says in its sentences what is measured and what is to be reached. */
export function readCriteria(text: string, frame: TargetFrame): readonly IndicatorRead[] {
  const found: IndicatorRead[] = []
  for (const sentence of sentencesOf(text).flatMap(partsOf)) {
    const last = found.at(-1)
    const [said, baseline] = partedAtBaseline(sentence)
    if (last !== undefined && said === '' && baseline !== null)
      found.splice(-1, 1, {
        ...last,
        baseline: readBaseline(baseline, { ...frame, indicator: last.text }),
      })
    else if (last !== undefined && isStep(sentence, frame))
      found.splice(-1, 1, { ...last, ...stepped(last, sentence, frame) })
    else found.push(criterion(sentence, frame))
  }
  const state = found.length > 1 ? doubted : (one: Target['state']) => one
  return found.map((one) => ({
    ...one,
    target: one.target && {
      ...one.target,
      state: state(one.target.state),
      why: one.target.why ?? (found.length > 1 ? 'target-several' : null),
    },
  }))
}

/** `80 officers, of whom at least 30 % women` says two things. */
const partsOf = (sentence: string): readonly string[] =>
  sentence.split(/,\s*(?=(?:of (?:whom|which)|heraf|hvoraf)(?!\p{L}))/iu)

/** A number and a day alone are a step on the way: `60 % ultimo 2027.` */
function isStep(sentence: string, { period, language }: TargetFrame): boolean {
  const moments = findMoments(sentence, period)
  const spans = [...moments, ...findAmounts(sentence, language)]
  const rest = blank(sentence, spans)
  return (
    moments.length > 0 && spans.length > 1 && rest.replaceAll(/[\s.,;]|og|i|and|in|by/gu, '') === ''
  )
}

function stepped(
  { target, text }: IndicatorRead,
  sentence: string,
  frame: TargetFrame,
): Pick<IndicatorRead, 'target' | 'text'> {
  const whole = readTarget(`${target?.asWritten ?? text} ${sentence}`, frame)
  return { text, target: { ...whole, state: doubted(whole.state), due: whole.due ?? frame.due } }
}

const known =
  /\(\s*(?<baseline>[^()]*\d[^()]*(?:i|in)\s+(?:19|20)\d{2}|(?:19|20)\d{2}:\s[^()]+)\s*\)/u
const fromTo = /(?:fra|from)\s+(?<from>.+?(?:19|20)\d{2}\)?)\s+(?:til|to)\s+(?<to>.+)$/iu

/** `20 pct. i 2024, mål 25 pct.`: how it is, then how it is to be. */
const thenGoal =
  /^(?<from>.+?)(?:\s*[,;–-]\s*|\s+)(?:(?:og|and|men|but)\s+)?(?:(?:i|in)\s+20\d{2}\s+)?(?:skal|bør|målet(?:\s+for\s+20\d{2})?\s+er|mål(?:et)?:?|(?:the\s+)?(?:target|goal)(?:\s+for\s+20\d{2})?(?:\s+is|:)?|should|must)\s+(?<to>.*)$/iu
const isNow = /(?<!\p{L})(?:er|var|is|was|are|were)(?!\p{L})/iu

/** The stretch that says how it is and the one that says how it is to be; undefined where both are not counted. */
function goalAfter(sentence: string, frame: TargetFrame) {
  const groups = thenGoal.exec(sentence)?.groups
  const [from, to] = [groups?.['from'] ?? '', groups?.['to'] ?? '']
  const { period, language } = frame
  const counts = (text: string) =>
    findAmounts(blank(text, findMoments(text, period)), language).length > 0
  const isPast = findMoments(from, period).some(
    ({ end }) => end !== null && period.start !== null && end < period.start,
  )
  if (!counts(from) || !counts(to) || !(isPast || isNow.test(from))) return undefined
  return { start: startWithin(from, frame) ?? from, to }
}

function criterion(sentence: string, frame: TargetFrame): IndicatorRead {
  const bracket = known.exec(sentence)
  const path = fromTo.exec(sentence)
  const after = path === null ? goalAfter(sentence, frame) : undefined
  const start =
    path?.groups?.['from'] ??
    bracket?.groups?.['baseline'] ??
    after?.start ??
    startWithin(sentence, frame)
  const [label, value] = labelled(
    path === null ? sentence : sentence.slice(0, path.index),
    sentence,
  )
  const told = path?.groups?.['to'] ?? after?.to ?? value
  const target = readTarget(told, frame)
  const indicator = label.replace(known, '').trim()
  const isMeasured = target.value !== null || target.low !== null
  return {
    text: indicator,
    baseline:
      start === undefined || !isMeasured ? null : readBaseline(start, { ...frame, indicator }),
    target: {
      ...target,
      asWritten: told.replace(known, '').trim(),
      state: start !== undefined ? doubted(target.state) : target.state,
      why: target.why ?? (start === undefined ? null : 'target-with-baseline'),
    },
  }
}

/** `Andel kvinder blandt udsendte: 14 % i 2026` is a name and what is to be reached. */
function labelled(before: string, whole: string): readonly [label: string, value: string] {
  const at = before.replaceAll(/\([^)]*\)/gu, (inner) => ' '.repeat(inner.length)).search(/:\s/u)
  if (at > 0) return [before.slice(0, at), whole.slice(at + 1).trim()]
  return [whole, whole]
}
