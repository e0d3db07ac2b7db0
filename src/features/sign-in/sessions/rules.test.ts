import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf, endOf } from './rules.ts'

test('a browser is known by its name and its machine', () => {
  const cases = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['curl/8', ''],
    ['', ''],
  ]
  for (const [userAgent = '', expected] of cases) assert.equal(deviceOf(userAgent), expected)
})

test('a session ends after seven days, one that awaits its code after ten minutes', () => {
  const begun = new Date('2031-05-05T05:00:00Z')
  assert.deepEqual(endOf(begun, false), new Date('2031-05-12T05:00:00Z'))
  assert.deepEqual(endOf(begun, true), new Date('2031-05-05T05:10:00Z'))
})
