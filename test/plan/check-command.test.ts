import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database'
import { run } from './commands.ts'
import { changedPackage, plan } from './montes.ts'

const database = await testDatabase()
const check = (folder: string, ...options: readonly string[]) =>
  run(database, '2026-01-02', ['plan', 'check', folder, ...options])

const denmark = 'plans/denmark-wps'

interface Told {
  readonly code: string
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly path: string
  readonly message: string
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && 'file' in value && 'line' in value

async function toldOf(folder: string, ...options: readonly string[]): Promise<readonly Told[]> {
  const found: unknown = JSON.parse((await check(folder, '--json', ...options)).out)
  assert.ok(Array.isArray(found) && found.every(isTold))
  return found
}

test('as JSON every finding stands for itself, with six fields, by file, line and path', async () => {
  const told = await toldOf(denmark)
  for (const finding of told) {
    assert.deepEqual(Object.keys(finding), ['code', 'severity', 'file', 'line', 'path', 'message'])
    assert.match(finding.path, /^(\/[^/]+)*$/)
    assert.ok(finding.line >= 1)
  }
  const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))
  const sorted = told.toSorted(
    (one, other) =>
      compare(one.file, other.file) || one.line - other.line || compare(one.path, other.path),
  )
  assert.deepEqual(told, sorted)
})

test('on the Danish plan the text says each finding of the JSON once, notes that are alike together', async () => {
  const [told, { out }] = [await toldOf(denmark), await check(denmark)]
  const lines = out.trimEnd().split('\n')
  const loud = told.filter(({ severity }) => severity !== 'note')
  for (const { file, line, severity, code, message } of loud) {
    const start = `${file}:${line}  ${severity} ${code}`
    const hits = lines.filter((one) => one.startsWith(start) && one.endsWith(`: ${message}`))
    assert.equal(hits.length, 1, start)
  }
  for (const code of new Set(told.map((one) => one.code))) {
    const count = told.filter((one) => one.code === code).length
    assert.ok(
      lines.some((line) => line.startsWith(`${count} × ${code} (`)),
      code,
    )
  }
  const noted = lines.findLastIndex((line) => / {2}warning /.test(line))
  assert.ok(noted < 60, `the last warning is line ${noted}`)
  assert.ok(lines.length < 120)
  assert.equal(lines.findIndex((line) => / {2}note |^\d+ × \S+: /.test(line)) > noted, true)
})

test('a warning names its record in the language asked for, and says no bare date', async () => {
  const english = (await check(denmark)).out
  assert.match(
    english,
    /commitments-listed\.yaml:\d+ {2}warning nothing-measurable, c-0-01 “Stronger international engagement”: Nothing/,
  )
  assert.match(english, /This ends before the plan does \(31 December 2025\)\./)
  assert.match(english, /: 71 of 71 commitments\.\n/)
  const danish = (await check(denmark, '--lang', 'da')).out
  assert.match(danish, /c-0-01 »Stærkere internationalt engagement«: Intet i tilsagnet kan måles\./)
  assert.match(danish, /Det ophører, før planen gør \(31\. december 2025\)\./)
  assert.match(danish, /Verbet lover en indsats, ikke et resultat: »arbejde for«\./)
  assert.match(danish, /: 71 af 71 tilsagn\.\n/)
  for (const out of [english, danish]) {
    assert.doesNotMatch(out, /\d{4}-\d\d-\d\d/)
    assert.doesNotMatch(out, /sourceIssues|inferredResponsibilities/)
  }
  assert.doesNotMatch(danish, /“|”/)
})

test('a package without findings says so in a sentence, and in JSON with an empty array', async () => {
  const alliance = 'plans/alliance-against-sexual-harassment'
  const { exit, out } = await check(alliance, '--strict')
  assert.equal(exit, 0)
  assert.match(
    out,
    /\n\nThe package can be loaded\. There is nothing in it that cannot be followed up\.\n$/,
  )
  const danish = await check(alliance, '--lang', 'da')
  assert.match(
    danish.out,
    /\n\nPakken kan indlæses\. Der er intet i den, som ikke kan følges op\.\n$/,
  )
  assert.deepEqual(await toldOf(alliance), [])
})

test('a check ends with 0 on warnings, with 2 on errors, and strictly with 2 on warnings too', async (t) => {
  const warned = await check(`test/plans/${plan}`)
  assert.match(warned.out, /The package can be loaded\. What cannot be followed up: \d+ warnings/)
  const strict = await check(`test/plans/${plan}`, '--strict')
  const wrong = await check('test/plans/faulty/wrong-type')
  assert.deepEqual([warned.exit, strict.exit, wrong.exit], [0, 2, 2])
  assert.equal(warned.out, strict.out)
  const folder = await changedPackage(t, plan, [
    ['promesas.yaml', 'measurability: nothing', 'measurability: partly'],
  ])
  const fewer = await toldOf(folder)
  assert.equal(
    fewer.some(({ code }) => code === 'nothing-measurable'),
    false,
  )
})

test('an error names the record that it is about, where that has a name', async (t) => {
  const folder = await changedPackage(t, plan, [
    ['promesas.yaml', 'area: ', 'area: no-such-area # '],
    ['quienes.yaml', 'kind: ', 'kind: kingdom # '],
  ])
  const { out } = await check(folder)
  assert.match(
    out,
    /^quienes\.yaml:\d+ {2}error not-allowed, magua “.+”: “kingdom” is not one of the values/m,
  )
  const loaded = await run(database, '2026-01-02', ['plan', 'load', folder])
  assert.match(loaded.err, /error not-allowed, magua “/)
})

test('what points at nothing is told with the names of the sections where it was looked for', async (t) => {
  const folder = await changedPackage(t, plan, [
    ['promesas.yaml', 'indicators: [arboles-plantados]', 'indicators: [nada]'],
  ])
  assert.match(
    (await check(folder)).out,
    /dangling-reference, c-1-01 “.+”: There is no “nada” among the plan’s indicators and proposals\./,
  )
  assert.match(
    (await check(folder, '--lang', 'da')).out,
    /dangling-reference, c-1-01 ».+«: Der er intet »nada« blandt planens indikatorer og forslag\./,
  )
})

test('the check takes no account and no code, and says so', async () => {
  for (const option of ['--as', '--code']) {
    const { exit, err } = await check(denmark, option, 'a@b.example')
    assert.deepEqual([exit, err.split('\n')[0]], [2, `“plan check” has no option ${option}.`])
  }
})
