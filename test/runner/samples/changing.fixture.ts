import { test } from 'node:test'

test('a file leaves a setting behind', () => {
  process.env['VARDE_LEFT_BEHIND'] = 'yes'
})
