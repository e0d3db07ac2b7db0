import { dema } from './dema/document.ts'
import { dis } from './dis/document.ts'
import { dnp } from './dnp/document.ts'
import { mege } from './mege/document.ts'
import { mfa } from './mfa/document.ts'
import { mod } from './mod/document.ts'
import type { Ministry } from './ministry.ts'

export { head, p, row } from './blocks.ts'
export { written } from './word.ts'
export { zip } from './zip.ts'

/** The documents that the exercise carries. */
export const ministries: readonly Ministry[] = [mfa, mod, dnp, dema, dis, mege]
