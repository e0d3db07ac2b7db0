import { acts, button } from './button/button.ts'
import { bottomBar, columns, more } from './columns/columns.ts'
import { confirmBox } from './confirm/confirm-box.ts'
import { difference, versions } from './difference/difference.ts'
import { factList } from './facts/fact-list.ts'
import {
  checkbox,
  checkboxes,
  fileField,
  groupedRows,
  radioTiles,
  selectField,
} from './field/choice-field.ts'
import { fixedField } from './field/fixed-field.ts'
import { errorSummary } from './field/error-summary.ts'
import { cellField, numberField, textArea, textField } from './field/text-field.ts'
import { filterLinks } from './filters/filter-links.ts'
import { searchForm } from './find/search-form.ts'
import { hits, plainList } from './hits/hits.ts'
import { keyCap, keyHint } from './keys/key-hint.ts'
import { lineList } from './lines/line-list.ts'
import { markFile } from './mark/mark-file.ts'
import {
  glyph,
  paperMark,
  progressCodes,
  progressMark,
  statusCodes,
  statusMark,
  statusWord,
} from './mark/mark.ts'
import { emptyState, notice } from './notice/notice.ts'
import { pagination } from './pages/pagination.ts'
import { panel, remark } from './panel/panel.ts'
import { jobProgress } from './progress/job-progress.ts'
import { quotation, voices } from './quotation/quotation.ts'
import { paragraphs, passage, worded } from './text.ts'
import { datedList, timeline } from './timeline/timeline.ts'
import { verdicts } from './verdict/verdicts.ts'

/** Squares, points and circles, each with its word; `bare` is the drawing without, `file` the same to travel alone. */
export const mark = {
  status: statusMark,
  progress: progressMark,
  paper: paperMark,
  bare: glyph,
  file: markFile,
  word: statusWord,
  statuses: statusCodes,
  judgements: progressCodes,
} as const

/** One under the other. */
export const list = {
  facts: factList,
  timeline,
  dated: datedList,
  hits,
  plain: plainList,
  lines: lineList,
} as const

/** Things to fill in. */
export const field = {
  text: textField,
  area: textArea,
  number: numberField,
  select: selectField,
  tiles: radioTiles,
  groups: groupedRows,
  checkboxes,
  checkbox,
  file: fileField,
  cell: cellField,
  fixed: fixedField,
} as const

/** Things that stand by themselves and must be read. */
export const box = {
  notice,
  empty: emptyState,
  errors: errorSummary,
  confirm: confirmBox,
  panel,
  remark,
  progress: jobProgress,
} as const

/** Ways through a list. */
export const browse = { filters: filterLinks, pages: pagination, search: searchForm } as const

/** Words with a voice or a language of their own. */
export const text = {
  worded,
  passage,
  paragraphs,
  quotation,
  voices,
  difference,
  versions,
} as const

/** Parts beside each other, under each other, folded away. */
export const layout = { columns, verdicts, bar: bottomBar, more } as const

/** Deeds, and the keys that press them. */
export const deed = { button, acts, key: keyCap, keys: keyHint } as const
