import { unzipped, zipped } from '#test/archives'
import { cell, documentOf, paragraph, row, run, table } from '#test/word'

/** A row of a plan: activity, who, when, what shows it. */
export type PlanRow = readonly [activity: string, owner: string, deadline: string, target: string]

/** The headings of a plan, in the order of its rows. */
export const plainHead: PlanRow = ['Activity', 'Responsible', 'Deadline', 'Success criterion']

/** Three activities: one read, one without an owner, one without a day that can be read. */
export const threeRows: readonly PlanRow[] = [
  ['Count the trees in every valley', 'INV', '30.06.2027', '40 valleys counted'],
  ['Write to the mayors about water', '', '31.03.2027', 'Letters sent'],
  ['Plant along the northern river', 'VIV', 'before the summer', '1,200 trees planted'],
]

/** A small plan in Word of the authority that is named. */
export const planDocument = (
  authority: string,
  rows: readonly PlanRow[] = threeRows,
  year = '2027',
  head: PlanRow = plainHead,
): Uint8Array =>
  documentOf({
    core: '<dc:language>en-GB</dc:language>',
    body: [
      paragraph(run(`Implementation plan ${year} – ${authority}`)),
      table([head, ...rows].map((cells) => row(cells.map((text) => cell(paragraph(run(text))))))),
    ].join(''),
  })

/** The same document as another program saves it: other bytes, the same words. */
export const savedAgain = (bytes: Uint8Array): Uint8Array =>
  zipped(Object.fromEntries([...unzipped(bytes)].toReversed()))
