import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test, type TestContext } from 'node:test'
import { z } from 'zod'
import { registry, runCommand } from '#kernel/cli'
import { methodCommands } from './commands.ts'
import { outputOf } from './output.ts'
import { methods, methodVersions } from './rules/verdicts.ts'
import { leaders, read, spaced } from './samples.fixture.ts'

async function run(...argv: readonly string[]) {
  let [out, err] = ['', '']
  const known = registry('varde', '0', methodCommands)
  const exit = await runCommand(known, ['indicators', 'assess', ...argv], {
    out: (text) => {
      out += text
      return Promise.resolve()
    },
    err: (text) => {
      err += text
    },
  })
  return { exit, out, err }
}

function fileOf(t: TestContext, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'assess-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'indicators.json'), content)
  return join(folder, 'indicators.json')
}

test('a file of indicators is judged, with nothing on standard output but JSON', async (t) => {
  const file = fileOf(t, JSON.stringify([leaders([['2028', '12']])]))
  const { exit, out, err } = await run(file)
  assert.deepEqual([exit, err], [0, ''])
  assert.deepEqual(JSON.parse(spaced(out)), [
    {
      id: 'leaders',
      attainment: '0.272727272727',
      expected: '16.3333333333',
      ratio: null,
      verdict: 'behind',
      methodRefused: null,
      sentence: 'Behind: 12.0 % where the straight path to 20 % in 2030 asks for 16.3 % in 2028.',
    },
  ])
  assert.equal((await run(file, '--json')).out, out)
  assert.match((await run(file, '--lang', 'da')).out, /Bagud: 12,0/)
})

test('what is refused ends with 2, says where on the error stream and nothing on the other', async (t) => {
  const wrong = leaders([['2023/2022', '1']])
  const file = fileOf(t, JSON.stringify([wrong, { ...wrong, method: 'cagr' }]))
  for (const more of [[], ['--json']]) {
    const { exit, out, err } = await run(file, ...more)
    assert.deepEqual([exit, out], [2, ''])
    assert.match(err, /^\/0\/observations\/0\/period: “2023\/2022” is not a period/)
    assert.match(err, /^\/1\/method: “cagr” is not known here/m)
  }
  const many = Array.from({ length: 60 }, () => ({}))
  assert.match((await run(fileOf(t, JSON.stringify(many)))).err, /And 10 more places/)
})

test('no file, one that is not there and one without JSON are refused in words', async (t) => {
  assert.deepEqual(await run(), {
    exit: 2,
    out: '',
    err: 'Name a file, or - for standard input.\n',
  })
  assert.match((await run('/nowhere/at-all.json')).err, /cannot be read/)
  assert.match((await run(fileOf(t, '[{'))).err, /^\/: The text is not JSON/)
})

test('what is likely a mistake is judged, and warned of on the error stream', async (t) => {
  const wrong = { ...leaders([['2028', '12']]), direction: 'decrease' }
  const { exit, out, err } = await run(fileOf(t, JSON.stringify([wrong])))
  assert.equal(exit, 0)
  assert.match(out, /"verdict"/)
  assert.match(err, /^\/0\/target\/value: .* wrong side .* It is judged as it stands\.$/m)
})

test('a warning says when, as one says it of a quarter or a day', async (t) => {
  const told = async (period: string, language: string) => {
    const one = { ...leaders([]), observations: [{ period, numerator: '5', denominator: '4' }] }
    return (await run(fileOf(t, JSON.stringify([one])), '--lang', language)).err
  }
  assert.match(await told('2025-06-01', 'en'), /above the denominator on 1 June 2025\./)
  assert.match(await told('2025-H1', 'en'), /above the denominator in the first half of 2025\./)
  assert.match(await told('2025-06-01', 'da'), /større end nævneren den 1\. juni 2025\./)
})

test('standard input is a file like another', () => {
  const bin = fileURLToPath(new URL('../../../bin/varde', import.meta.url))
  const input = JSON.stringify([leaders([['2029', '20']])])
  const { status, stdout } = spawnSync(bin, ['indicators', 'assess', '-'], {
    input,
    encoding: 'utf8',
  })
  assert.equal(status, 0)
  assert.match(stdout, /"verdict": "reached"/)
})

test('the schema tells input and output of every method with its version', async () => {
  const { out } = await run('--schema')
  const schema = z
    .object({
      input: z.object({ type: z.literal('array') }),
      output: z.object({ type: z.literal('array') }),
      methods: z.record(
        z.string(),
        z.object({
          version: z.string(),
          input: z.object({ required: z.array(z.string()) }),
          output: z.object({ required: z.array(z.string()) }),
        }),
      ),
    })
    .parse(JSON.parse(out))
  assert.deepEqual(Object.keys(schema.methods), [...methods])
  for (const [name, { version, input, output }] of Object.entries(schema.methods)) {
    assert.ok(Object.values<string>(methodVersions).includes(version))
    assert.match(version, new RegExp(`^${name}/[1-9]$`))
    assert.ok(input.required.includes('baseline') && input.required.includes('observations'))
    assert.deepEqual(output.required, [
      'id',
      'attainment',
      'expected',
      'ratio',
      'verdict',
      'methodRefused',
      'sentence',
    ])
  }
})

test('what is told fits the schema of its method', async (t) => {
  const given = [
    leaders([['2028', '16']]),
    leaders([['2028', '16']], { method: 'growth-ratio' }),
    leaders([['2026', '8']], { method: 'projection' }),
    leaders([['2026', '0.000000000001']], { method: 'by-the-end' }),
  ]
  const { out } = await run(fileOf(t, JSON.stringify(given)))
  const told = z.array(z.unknown()).parse(JSON.parse(out))
  for (const [index, { method }] of read(...given).entries()) outputOf(method).parse(told[index])
  assert.doesNotMatch(out, /\de[+-]?\d/)
})
