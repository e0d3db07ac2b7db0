import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import type { FiguresKey, GivenEntry } from './schema.ts'

/** The key of the report that a list of figures is, for every act on it. */
export const reportKeyOf = ({ plan, organisation, indicator }: FiguresKey): ReportKey => ({
  plan,
  organisation,
  round: editionRules.figuresCode(indicator),
})

/** What takes an entry out of a draft; undefined where there is no such field. */
export function emptied(field: string): GivenEntry['value'] | undefined {
  if (field.startsWith('jump.')) return { answer: null, sentence: '', correction: '' }
  switch (figureDrafts.figureField(field)?.noun) {
    case 'observation':
      return { observation: null, correction: '' }
    case 'target':
      return { target: null, correction: '' }
    case 'baseline':
      return { baseline: null, correction: '' }
    case 'definition':
      return { definition: null, correction: '' }
    case 'use':
      return { use: null, correction: '' }
    case 'verdict':
      return { verdict: null, correction: '' }
    case undefined:
      return undefined
  }
}
