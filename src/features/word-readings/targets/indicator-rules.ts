import { findMoments } from '../deadlines/moment-rules.ts'
import type { Baseline, Target } from '../schema.ts'
import { doubted } from '../schema.ts'
import type { NumberLanguage } from './amount-rules.ts'
import { findAmounts } from './amount-rules.ts'
import { partedAtBaseline, readBaseline } from './baseline-rules.ts'
import { allOfThem, bothParts, proverbial, timesStart } from './derived-rules.ts'
import { languageOf } from './language-rules.ts'
import { sentencesOf } from './sentence-rules.ts'
import { partedAtStart, partIn, isStartAlone } from './start-rules.ts'
import type { TargetFrame } from './target-rules.ts'
import { blank, readTarget, startWithin } from './target-rules.ts'
import { allOfNumber, doneLast, fromTo, fromToBare } from './vocabulary.ts'

/** What is measured, from where and to where. */
export interface IndicatorRead {
  readonly text: string
  readonly baseline: Baseline | null
  readonly target: Target | null
}

/** An indicator that stands by itself; its target stands elsewhere, and may tell that it is a share. */
export function readIndicator(
  text: string,
  frame: TargetFrame,
  target: Pick<Target, 'unit'> | null = null,
): IndicatorRead {
  const [said, labelled] = partedAtBaseline(text.trim())
  const apart = labelled === null ? startBeside(said, frame) : undefined
  const indicator = (apart?.wanted ?? said).trim()
  const start = labelled ?? apart?.start
  return { text: indicator, baseline: startRead(start, indicator, frame, target), target: null }
}

/** A bracket or clause behind an indicator's name that says how it was. */
function startBeside(text: string, frame: TargetFrame) {
  const apart = partedAtStart(text, frame)
  return apart !== undefined && /\p{L}{3,}/u.test(apart.wanted) ? apart : undefined
}

const ofCount = /^(?:antal|number of)(?!\p{L})/iu
const ofShare =
  /^(?:andel|share|percentage|pct|procent|proportion|\p{L}+(?:procent|andel)(?!\p{L})|\p{L}+ (?:rate|share)(?!\p{L}))/iu

/** Whether an indicator is a share, by its own words or by its target's unit. */
export const isShareOf = (
  indicator: string,
  target: Pick<Target, 'unit'> | null | undefined,
): boolean => ofShare.test(indicator) || (target?.unit === 'percent' && !ofCount.test(indicator))

function startRead(
  start: string | undefined,
  indicator: string,
  frame: TargetFrame,
  target: Pick<Target, 'unit'> | null,
): Baseline | null {
  if (start === undefined) return null
  return readBaseline(start, { ...frame, indicator, isShare: isShareOf(indicator, target) })
}

/** Gives an indicator its target; a share whose number has no sign is a percentage, as a guess. */
export function withTarget(
  indicator: IndicatorRead,
  target: Target,
  language: NumberLanguage = 'da',
): IndicatorRead {
  const { baseline } = indicator
  if (target.why === 'target-multiple')
    return { ...indicator, target: timesStart(target, baseline) }
  const parts = bothParts(target, baseline, language)
  if (parts !== undefined) return { ...indicator, ...parts }
  const counts = ofShare.test(indicator.text) && target.unit === 'count'
  if (!counts && baseline === null) return { ...indicator, target: proverbial(target, language) }
  if (!counts) return { ...indicator, target: allOfThem(target, baseline, language) }
  // `Alle fire` of a share is the whole.
  const all = allOfNumber.test(target.asWritten) ? '100' : undefined
  const value = partIn(target.asWritten, language)?.percent ?? all ?? target.value
  const state = doubted(target.state)
  return {
    ...indicator,
    target: { ...target, value, unit: 'percent', state, why: 'target-share' },
  }
}

/** A cell for targets may say where it starts from, too: `2 (1 i 2026)`, `fra 12 % i 2024 til 16 %`. */
export function readTargetCell(
  text: string,
  indicator: string,
  frame: TargetFrame,
): Pick<IndicatorRead, 'baseline'> & { readonly target: Target } {
  const { start, told } = startAndGoal(text, frame)
  const target = readTarget(told, frame)
  const isMeasured =
    target.value !== null || target.low !== null || target.why === 'target-multiple'
  const baseline = isMeasured ? startRead(start, indicator, frame, target) : null
  if (baseline === null) return { baseline, target: readTarget(text, frame) }
  const state = told === text ? target.state : doubted(target.state)
  return { baseline, target: { ...target, asWritten: text.trim(), state } }
}

/** A cell that says in its sentences what is measured and what is to be reached. */
export function readCriteria(text: string, frame: TargetFrame): readonly IndicatorRead[] {
  const found: IndicatorRead[] = []
  let waiting: string | undefined
  for (const sentence of sentencesOf(text).flatMap(partsOf)) {
    const last = found.at(-1)
    const [said, labelled] = partedAtBaseline(sentence)
    const baseline = said === '' ? labelled : isStartAlone(sentence, frame) ? sentence : null
    if (baseline !== null && last !== undefined && last.baseline === null)
      found.splice(-1, 1, {
        ...last,
        baseline: startRead(baseline, last.text, frame, last.target),
      })
    else if (baseline !== null && last === undefined) waiting = baseline
    else if (last !== undefined && isStep(sentence, frame))
      found.splice(-1, 1, { ...last, ...stepped(last, sentence, frame) })
    else found.push(criterion(said === '' ? sentence : said, frame, labelled))
  }
  const state = found.length > 1 ? doubted : (one: Target['state']) => one
  return withWaiting(found, waiting, frame).map((one) => ({
    ...one,
    target: one.target && {
      ...one.target,
      state: state(one.target.state),
      why: one.target.why ?? (found.length > 1 ? 'target-several' : null),
    },
  }))
}

/** What was said before the first goal of where it starts from belongs to that goal; alone it has none. */
function withWaiting(
  [first, ...others]: readonly IndicatorRead[],
  start: string | undefined,
  frame: TargetFrame,
): readonly IndicatorRead[] {
  if (start === undefined) return first === undefined ? [] : [first, ...others]
  if (first === undefined)
    return [{ text: start, baseline: startRead(start, start, frame, null), target: null }]
  const baseline = first.baseline ?? startRead(start, `${start} ${first.text}`, frame, first.target)
  return [{ ...first, baseline }, ...others]
}

/** `80 officers, of whom at least 30 % women` says two things. */
const partsOf = (sentence: string): readonly string[] =>
  sentence.split(/,\s*(?=(?:of (?:whom|which)|heraf|hvoraf)(?!\p{L}))/iu).flatMap(apartAtDone)

/** `Seminar holdt; kønsfordeling 40/60` says two things; a clause that says how it was is none of them. */
function apartAtDone(part: string): readonly string[] {
  const [first = '', second = '', ...more] = part.split(/;\s+/u)
  const isCounted = /\d/u.test(second) || findAmounts(second, languageOf(part)).length > 0
  const isApart =
    more.length === 0 &&
    second !== '' &&
    !/\d/u.test(first) &&
    doneLast.test(first) &&
    isCounted &&
    !/(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(second)
  return isApart ? [first, second] : [part]
}

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

/** `fra 3 til 6 stationer`; days and ages are no path. */
function barePath(sentence: string, { period }: TargetFrame): RegExpExecArray | null {
  const path = fromToBare.exec(sentence)
  const isTime = findMoments(sentence, period).some(
    ({ from, to }) => path !== null && from < path.index + path[0].length && to > path.index,
  )
  const isDay = isTime && findMoments(path?.groups?.['from'] ?? '', period).length > 0
  return isDay ? null : path
}

/** Where a sentence says that it starts from, and the stretch that says what is to be reached. */
function startAndGoal(sentence: string, frame: TargetFrame) {
  const path = fromTo.exec(sentence) ?? barePath(sentence, frame)
  const before = path === null ? sentence : sentence.slice(0, path.index)
  if (path !== null)
    return { start: path.groups?.['from'], told: path.groups?.['to'] ?? '', before }
  const bracket = known.exec(sentence)?.groups?.['baseline']
  const after = goalAfter(sentence, frame)
  if (after !== undefined) return { start: bracket ?? after.start, told: after.to, before }
  const [, value] = labelled(before, sentence)
  const apart = partedAtStart(value, frame) ?? partedAtStart(sentence, frame)
  const start = bracket ?? apart?.start ?? startWithin(sentence, frame)
  return { start, told: apart?.wanted ?? value, before }
}

function criterion(
  sentence: string,
  frame: TargetFrame,
  labelledStart: string | null,
): IndicatorRead {
  const { start: found, told, before } = startAndGoal(sentence, frame)
  const start = labelledStart ?? found
  const [label] = labelled(before, sentence)
  const target = readTarget(told, frame)
  const indicator = withoutStart(label, start, frame)
  const isMeasured =
    target.value !== null || target.low !== null || target.why === 'target-multiple'
  const read: IndicatorRead = {
    text: indicator,
    baseline: isMeasured ? startRead(start, indicator, frame, target) : null,
    target: null,
  }
  const apart = found !== undefined || labelledStart !== null
  return withTarget(
    read,
    {
      ...target,
      asWritten: told.replace(known, '').trim(),
      state: apart ? doubted(target.state) : target.state,
      why: target.why ?? (apart ? 'target-with-baseline' : null),
    },
    frame.language,
  )
}

/** The words of an indicator without the bracket that says how it was. */
function withoutStart(label: string, start: string | undefined, frame: TargetFrame): string {
  const plain = label.replace(known, '').trim()
  const inBrackets = start !== undefined && label.includes(`(${start})`)
  return inBrackets ? (partedAtStart(plain, frame)?.wanted ?? plain).trim() : plain
}

/** `Andel kvinder blandt udsendte: 14 % i 2026` is a name and what is to be reached. */
function labelled(before: string, whole: string): readonly [label: string, value: string] {
  const at = before.replaceAll(/\([^)]*\)/gu, (inner) => ' '.repeat(inner.length)).search(/:\s/u)
  if (at > 0) return [before.slice(0, at), whole.slice(at + 1).trim()]
  return [whole, whole]
}
