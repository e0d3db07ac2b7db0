import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noCookie, sessionCookie, tokenIn } from './cookie.ts'

const https = 'https://varde.example'
const http = 'http://localhost:3000'
const from = (cookie: string) => new Headers({ cookie })

test('over https the cookie is bound to host and path and goes nowhere else', () => {
  assert.equal(
    sessionCookie(https, 'abc'),
    '__Host-varde=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure',
  )
})

test('on this machine it has a plain name, which browsers take on http', () => {
  assert.equal(
    sessionCookie(http, 'abc'),
    'varde-3000=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800',
  )
  assert.match(noCookie(http), /^varde-3000=; .*Max-Age=0$/)
})

test('two installations on this machine do not sign each other’s people out', () => {
  const both = from('varde-3000=real; varde-3001=exercise')
  assert.equal(tokenIn(http, both), 'real')
  assert.equal(tokenIn('http://localhost:3001', both), 'exercise')
})

test('only the cookie of our name counts', () => {
  assert.equal(tokenIn(https, from('a=b; __Host-varde=abc; varde-3000=def')), 'abc')
  assert.equal(tokenIn(https, from('varde-3000=def')), undefined)
  assert.equal(tokenIn(http, from('varde-language=da; xvarde-3000=1')), undefined)
  assert.equal(tokenIn(http, from('varde-3000=')), undefined)
  assert.equal(tokenIn(http, new Headers()), undefined)
})

test('what was set is read back, whatever stands beside it', () => {
  const token = fc.stringMatching(/^[\w-]{43}$/)
  const others = fc.array(fc.stringMatching(/^[a-z]{1,6}=[\w-]{0,9}$/))
  fc.assert(
    fc.property(token, others, (value, beside) => {
      const [pair = ''] = sessionCookie(https, value).split(';')
      assert.equal(tokenIn(https, from([...beside, pair].join('; '))), value)
    }),
  )
})
