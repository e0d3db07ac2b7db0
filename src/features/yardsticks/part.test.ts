import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackageRecord } from '#kernel/package'
import { packageView } from '#kernel/package'
import { headExample } from '#test/example-head'
import type { ProposalRecord } from '#features/indicators'
import { speakingTo, yardsticksPart } from './part.ts'
import { yardstickSchema } from './schema.ts'
import type { YardstickRecord } from './schema.ts'

const yardstick: YardstickRecord = {
  id: 'y-1',
  number: 'Y-1',
  name: { en: 'Women among climbers of the league' },
  pillar: 'rope',
  type: 'quantitative',
  wording: 'ours',
  source: { document: 'L/2010/4', section: { en: 'annex' }, pages: [15, 21], checked: 'none' },
}
const proposal: ProposalRecord = {
  id: 'p-1',
  name: { en: 'Ropes checked' },
  resultLevel: 'output',
  unit: 'count',
  countsPeople: 'no',
  commitments: [],
  yardsticks: ['y-2'],
}
/** An indicator, as far as it speaks to a yardstick. */
const indicator = (given: Partial<PackageRecord & { readonly yardsticks: readonly string[] }>) => ({
  id: 'i',
  ...given,
})

test('a yardstick says where it is from, in a document that need not be the plan’s, and who compared the two', () => {
  const source = { document: 'L/2010/4', section: { en: 'annex' }, checked: 'none' }
  const stated = { ...yardstick, source }
  assert.deepEqual(yardstickSchema.parse(stated), stated)
  const without = yardstickSchema.safeParse({ ...yardstick, source: { document: 'L/2010/4' } })
  assert.deepEqual(
    without.error?.issues.map(({ path }) => path.join('/')),
    ['source/checked'],
  )
})

test('a yardstick belongs to a pillar of the plan and is replaced by others, and is public unless it says otherwise', () => {
  assert.deepEqual(yardsticksPart.references?.({ ...yardstick, replacedBy: ['y-2'] }), [
    { id: 'rope', pointer: '/pillar', sections: ['pillars'] },
    { id: 'y-2', pointer: '/replacedBy/0', sections: ['yardsticks'] },
  ])
  assert.equal(yardsticksPart.defaultLevel, 'public')
})

test('what speaks to a yardstick says so itself; what was ended speaks no more', () => {
  const speaking = indicator({ id: 'a', yardsticks: ['y-1', 'y-2'] })
  const ended = indicator({ id: 'b', yardsticks: ['y-1'], endedBy: { en: 'The board' } })
  const all = [speaking, ended, indicator({ id: 'c' })]
  assert.deepEqual(speakingTo('y-1', all), [speaking])
  assert.deepEqual(speakingTo('y-3', all), [])
})

test('the linter names the yardsticks to which neither an indicator nor a proposal speaks', () => {
  const view = packageView(
    headExample,
    new Map<string, readonly { readonly id: string }[]>([
      [
        'yardsticks',
        [
          yardstick,
          { ...yardstick, id: 'y-2' },
          { ...yardstick, id: 'y-3' },
          { ...yardstick, id: 'y-4', endedBy: { en: 'The league' } },
        ],
      ],
      ['indicators', [indicator({ yardsticks: ['y-1'] })]],
      ['proposals', [proposal]],
    ]),
  )
  assert.deepEqual(yardsticksPart.lint?.(view), [
    {
      code: 'yardstick-without-indicator',
      severity: 'note',
      section: 'yardsticks',
      index: 2,
      pointer: '',
      values: {},
    },
  ])
})
