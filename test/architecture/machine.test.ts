import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obeyed } from './law.ts'
import { listSources, type Source } from './tree.ts'

const traces: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.])\/(?:work|root|Users|home\/[a-z]\w*)\/\w/, "a path of somebody's machine"],
  [/\bregistry\.[\w-]+\.\w|\/api\/npm\/|^\s*registry\s*=/m, 'the host of a package registry'],
  [/"resolved":\s*"/, 'an address in the lock'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
]

const tracesIn = ({ path, text }: Source): readonly string[] =>
  traces.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} ${what}`)

test('nothing in the tree remembers the machine it was written on', () => {
  const binary = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|docx|xlsx|zip|gz|br)$/
  const files = listSources('', /./).filter(
    ({ path }) => !binary.test(path) && path !== 'test/architecture/machine.test.ts',
  )
  obeyed(
    files.flatMap(tracesIn),
    'Work it out from import.meta.url, os.tmpdir() or a setting; after npm install, drop what npm wrote into the lock.',
  )
})

test('the law on machines notices a path, a registry and a key', () => {
  const found = (text: string): readonly string[] => tracesIn({ path: 'a', text })
  // Put together here, so that this file holds no such path either.
  const path = (...parts: readonly string[]): string => ['', ...parts].join('/')
  for (const text of [`cd ${path('work', 'varde')}`, `see ${path('home', 'anna', 'plan.yaml')}`])
    assert.deepEqual(found(text), ["a a path of somebody's machine"])
  assert.deepEqual(found('registry=https://example.org'), ['a the host of a package registry'])
  assert.deepEqual(found('-----BEGIN PRIVATE KEY-----'), ['a a private key'])
  assert.deepEqual(found(`docs${path('work', 'plan')}, ..${path('root', 'x')}, /home page`), [])
})
