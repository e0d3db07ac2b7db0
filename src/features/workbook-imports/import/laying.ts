import { digest } from '#kernel/canonical'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { jumps } from '#features/comparability'
import { reportRules } from '#features/reporting'
import type { Choices, Comparison, Standing, Uploaded } from '#features/workbooks'
import { readStanding, workbookRules, workbookWords } from '#features/workbooks'
import { listDecisions } from '../decisions/store.ts'
import { decisionOn } from '../decisions/rules.ts'
import { refuseLocked, refuseOther } from './belonging-rules.ts'
import { belongingNames } from './names.ts'

/** A workbook beside Varde as it stands. */
export interface Laid extends Standing {
  readonly comparison: Comparison
  /** Of all that was laid beside each other: whoever confirms has seen this and nothing else. */
  readonly seen: string
  /** Why nothing of it can be written: it is another report's, or the text is locked. */
  readonly refusal: Refused | null
}

/** Lays a workbook beside Varde as it stands now. */
export async function lay(
  tx: Tx,
  visit: Visit,
  key: ReportKey,
  { content, choices }: { readonly content: Uploaded; readonly choices: Choices },
): Promise<Laid> {
  const standing = await readStanding(tx, visit, key)
  const { draft } = standing
  const names = await belongingNames(tx, visit, draft.report, content.about)
  const { version } = draft.report.version
  const here = { ...key, edition: draft.number, version, names }
  const states = new Map(standing.states.map((state) => [state.key, state]))
  const ask = workbookRules.askingOf(await readSteps(tx, key, standing))
  const decided = decisionOn(await listDecisions(tx, key, draft.number))
  const beside = { states, words: workbookWords.cellWords(), ask, decisionOn: decided }
  const unchosen = workbookRules.compareWorkbook(content, {
    ...beside,
    choices: workbookRules.noChoices,
  })
  return {
    ...standing,
    comparison: workbookRules.compareWorkbook(content, { ...beside, choices }),
    seen: seenOf(unchosen),
    refusal: firstOf(refuseOther(content.about, here), refuseLocked(draft)),
  }
}

/** Nobody writes on an edition that was not begun: that it is locked comes before that it is another. */
const firstOf = (other: Refused | null, locked: Refused | null): Refused | null =>
  other?.refused === 'workbook-other-edition' ? (locked ?? other) : (other ?? locked)

/** What is known of the series of the report's figures, and which steps are answered. */
async function readSteps(
  tx: Tx,
  { plan, organisation }: ReportKey,
  { draft, states }: Standing,
): Promise<workbookRules.KnownSteps> {
  const indicators = [...new Set(states.flatMap(({ indicator }) => indicator ?? []))]
  const figures = await jumps.listKnownFigures(tx, { plan, organisation, indicators })
  const { period } = draft.report.occasion
  const answered = states.filter((state) => {
    const line = draft.lines.find(({ commitment }) => commitment === state.commitment)
    const history =
      state.indicator === null ? undefined : line?.historyOf(workbookRules.jumpField(state, period))
    const value = history && reportRules.valueAt(history, reportRules.currentRevision(history))
    return value !== undefined && value !== null && 'answer' in value && value.answer !== null
  })
  return { period, figures, answered: new Set(answered.map(({ key }) => key)) }
}

const seenOf = ({ cells, faults, questions }: Comparison): string =>
  digest({
    cells: cells.map(({ id, base, now, file, kind }) => ({ id, base, now, file, kind })),
    faults: faults.map(({ at, code, sheet }) => ({ at, code, sheet })),
    questions: questions.map(({ key, before, after }) => ({ key, before, after })),
  })
