import type { Upload } from '../uploads/schema.ts'
import type { Laid } from './laying.ts'

/** An uploaded workbook, and it beside Varde as it stands now; nothing beside it once it is written. */
export interface Review {
  readonly upload: Upload
  readonly laid: Laid | null
}
