import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { quotedAsTyped } from './quoting.ts'

const entry = {
  field: 'observation.2026',
  value: {
    observation: figureDrafts.observationSays.parse({
      numerator: '7,5',
      cells: [{ keys: { team: 'any' }, numerator: '1,234', denominator: '2000' }],
    }),
    correction: '',
  },
}
const quoted = (values: Readonly<Record<string, string | number>>) => {
  const refused = { field: entry.field, state: 'refused' as const, code: 'any', values }
  const said = quotedAsTyped(refused, [entry])
  return said.state === 'refused' && said.values
}

test('what is refused is quoted as it was typed', () => {
  assert.deepEqual(quoted({ typed: '7.5' }), { typed: '7,5' })
  assert.deepEqual(quoted({ typed: '1.234', cell: 'team=any' }), {
    typed: '1,234',
    cell: 'team=any',
  })
  assert.deepEqual(quoted({ typed: '2000', share: 16.7 }), { typed: '2000', share: 16.7 })
})

test('what was saved says nothing else', () => {
  const saved = { field: entry.field, state: 'same' as const, revision: 1 }
  assert.deepEqual(quotedAsTyped(saved, [entry]), saved)
})
