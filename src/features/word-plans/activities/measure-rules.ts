import type { IndicatorRead, NumberLanguage, Target, TargetFrame } from '#features/word-readings'
import { deadlines, doubted, targets } from '#features/word-readings'
import type { Line, Piece, Raw } from '#features/word-tables'
import { placeOf } from '#features/word-tables'
import type { PlanIndicator } from '../schema.ts'
import type { Context } from './context.ts'
import { doubtOn } from './doubt-rules.ts'

interface Measured {
  readonly activity: string
  readonly due: string | null
}

interface Frame extends TargetFrame {
  /** Why what a piece says must be looked at. */
  readonly doubt: (piece: Piece) => string | null
}

interface Placed {
  readonly piece: Piece
  readonly line: Line
}

const linesOf = (pieces: readonly Piece[] | undefined): readonly Placed[] =>
  (pieces ?? []).flatMap((piece) => piece.lines.map((line) => ({ piece, line })))

/** What is measured of an activity: indicators with the targets beside them, or cells that say both. */
export function indicatorsOf(
  raw: Raw,
  { activity, due }: Measured,
  context: Context,
): readonly PlanIndicator[] {
  const texts = [...raw.parts.values()].flat().map(({ text }) => text)
  const language: NumberLanguage = targets.languageOf([activity, ...texts].join(' '))
  const marks = new Set(raw.dittos.values())
  const doubt = (piece: Piece) =>
    marks.has(piece.at) ? 'ditto-mark' : (doubtOn(piece, context) ?? (raw.isProse ? 'prose' : null))
  const frame: Frame = { period: context.period, language, due, doubt }
  const said = (raw.parts.get('criterion') ?? []).flatMap((piece) => fromCell(piece, frame))
  const criteria = raw.parts.has('indicator') ? said : withOnlyStart(said, raw, frame)
  const paired = pairedIndicators(raw, frame)
  return [...criteria, ...paired].map((one) => ({
    ...one,
    repeatsActivity: targets.repeatsActivity(one.text, activity),
  }))
}

type Bare = Omit<PlanIndicator, 'repeatsActivity'>

const bullet = /^[-–•*●▪◦]\s+/u
const counted = /(?<!\p{L})(?:andel\p{L}*|antal\p{L}*|share|number|percentage)(?!\p{L})/iu

/** The lines of a cell; what introduces a list below it names what each of them measures, or measures nothing. */
function fromCell(piece: Piece, frame: Frame): readonly Bare[] {
  const [intro, ...items] = piece.lines.map((line) => ({ piece, line }))
  const listed = new Set(piece.paragraphs.filter(({ list }) => list !== null).map(({ at }) => at))
  const isItem = ({ line }: Placed) => listed.has(line.at) || bullet.test(line.text)
  const isList = items.length > 1 && items.every(isItem)
  if (intro === undefined) return []
  const isIntro = isList && !isItem(intro) && !/\d/u.test(intro.line.text)
  if (!isIntro) return [intro, ...items].flatMap((placed) => fromCriterion(placed, frame))
  const name = intro.line.text.replace(/\s*:\s*$/u, '')
  const each = items.map(({ line }) => {
    const text = line.text.replace(bullet, '')
    return { ...line, text: counted.test(name) ? `${name}, ${text}` : text }
  })
  return each
    .flatMap((line) => fromCriterion({ piece, line }, frame))
    .map((one) => ({ ...one, ...severalDoubted(one) }))
}

/** What a list measures was told apart by its items, and is looked at. */
const severalDoubted = ({
  state,
  target,
  baseline,
}: Bare): Pick<Bare, 'state' | 'target' | 'baseline'> => ({
  state: doubted(state),
  target: target && {
    ...target,
    state: doubted(target.state),
    why: target.why ?? 'target-several',
  },
  baseline: baseline && { ...baseline, state: doubted(baseline.state) },
})

function fromCriterion({ piece, line }: Placed, frame: Frame): readonly Bare[] {
  if (deadlines.isSilence(line.text)) return []
  const at = placeOf(piece, line)
  return targets
    .readCriteria(line.text, frame)
    .map((read) => indicatorAt(read, { at, targetAt: at }, frame.doubt(piece)))
}

/** A baseline that stands apart belongs to the only thing that is measured. */
function withOnlyStart(all: readonly Bare[], raw: Raw, frame: Frame): readonly Bare[] {
  const [only, ...others] = all
  const [start] = linesOf(raw.parts.get('baseline'))
  if (only === undefined || others.length > 0 || start === undefined) return all
  if (only.baseline !== null || deadlines.isSilence(start.line.text)) return all
  const isShare = targets.isShareOf(only.text, only.target)
  const baseline = targets.readBaseline(start.line.text, {
    ...frame,
    indicator: only.text,
    isShare,
  })
  return [{ ...only, baseline }]
}

const saidIn = (raw: Raw, role: 'indicator' | 'target' | 'baseline'): readonly Placed[] =>
  linesOf(raw.parts.get(role)).filter(({ line }) => !deadlines.isSilence(line.text))

/** `Kodeks vedtaget; andel underskrevet` beside `Ja; 100 pct.` are two of each. */
function inStep(
  texts: readonly Placed[],
  wanted: readonly Placed[],
): readonly [readonly Placed[], readonly Placed[]] {
  const [[text, ...others], [target, ...more]] = [texts, wanted]
  if (!text || !target || others.length + more.length > 0) return [texts, wanted]
  const [names, values] = [partsOf(text), partsOf(target)]
  return names.length > 1 && names.length === values.length ? [names, values] : [texts, wanted]
}

const partsOf = ({ piece, line }: Placed): readonly Placed[] =>
  line.text.split(/;\s+/u).map((text) => ({ piece, line: { ...line, text } }))

/** The nth indicator goes with the nth target; one target for several indicators is a guess. */
function pairedIndicators(raw: Raw, frame: Frame): readonly Bare[] {
  const starts = saidIn(raw, 'baseline')
  const [texts, wanted] = inStep(saidIn(raw, 'indicator'), saidIn(raw, 'target'))
  if (texts.length === 0) return wanted.map((placed) => byTargetAlone(placed, frame))
  const isEven = texts.length === wanted.length || wanted.length === 0
  return texts.map(({ piece, line }, at) => {
    const target = wanted[at] ?? (wanted.length === 1 ? wanted[0] : undefined)
    const start = starts[at]
    const whole = withBoth(line.text, { target, start, isEven }, frame)
    const pieces = [piece, ...(target ? [target.piece] : []), ...(start ? [start.piece] : [])]
    const places = {
      at: placeOf(piece, line),
      targetAt: target ? placeOf(target.piece, target.line) : null,
    }
    return indicatorAt(
      whole,
      { ...places, before: target?.line.before ?? null },
      pieces.map(frame.doubt).find((why) => why !== null) ?? null,
    )
  })
}

interface Beside {
  readonly target: Placed | undefined
  readonly start: Placed | undefined
  /** Whether there are as many targets as indicators. */
  readonly isEven: boolean
}

/** An indicator with the target beside it, and with where it starts from by whichever cell says so. */
function withBoth(text: string, { target, start, isEven }: Beside, frame: Frame): IndicatorRead {
  const cell = target && targets.readTargetCell(target.line.text, text, frame)
  const own = cell?.target
  const named = targets.readIndicator(text, frame, own)
  const told = { ...named, baseline: named.baseline ?? cell?.baseline ?? null }
  const read = withStart(told, start, { ...frame, isShare: targets.isShareOf(text, own) })
  if (own === undefined) return read
  return targets.withTarget(read, isEven ? own : unevenly(own), frame.language)
}

const unevenly = (target: Target): Target => ({
  ...target,
  state: doubted(target.state),
  why: 'target-pairing',
})

const withStart = (
  read: IndicatorRead,
  start: Placed | undefined,
  frame: Frame & { readonly isShare: boolean },
): IndicatorRead =>
  start === undefined || read.baseline !== null
    ? read
    : {
        ...read,
        baseline: targets.readBaseline(start.line.text, { ...frame, indicator: read.text }),
      }

/** Where no column is for indicators the target says what is measured. */
function byTargetAlone({ piece, line }: Placed, frame: Frame): Bare {
  const at = placeOf(piece, line)
  const read = { text: line.text, ...targets.readTargetCell(line.text, line.text, frame) }
  const bare = indicatorAt(read, { at, targetAt: at, before: line.before }, frame.doubt(piece))
  return { ...bare, state: doubted(bare.state) }
}

interface Places {
  readonly at: string
  readonly targetAt: string | null
  readonly before?: string | null
}

function indicatorAt(
  { text, baseline, target }: IndicatorRead,
  { at, targetAt, before = null }: Places,
  doubt: string | null,
): Bare {
  return {
    at,
    text,
    baseline,
    target:
      target === null
        ? null
        : {
            ...target,
            state: doubt === null ? target.state : doubted(target.state),
            why: target.why ?? doubt,
            at: targetAt ?? at,
            before,
          },
    state: doubt === null ? 'placed' : 'guessed',
  }
}
