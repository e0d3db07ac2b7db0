import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { PassThrough, Writable } from 'node:stream'
import { test } from 'node:test'
import { streamsOf } from './streams.ts'

test('each text goes to its own stream', async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const streams = streamsOf(stdout, stderr)
  await streams.out('result')
  streams.err('remark')
  assert.deepEqual([String(stdout.read()), String(stderr.read())], ['result', 'remark'])
})

test('a slow reader is waited for', async () => {
  const taken: string[] = []
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, next) {
      setTimeout(() => {
        taken.push(chunk.toString())
        next()
      }, 1)
    },
  })
  const { out } = streamsOf(slow, new PassThrough())
  for (const piece of ['a', 'b', 'c']) await out(piece)
  assert.deepEqual(taken, ['a', 'b', 'c'])
})

test('a reader that has had enough ends the writing without a fault', () => {
  const door = new URL('./index.ts', import.meta.url).href
  const program = `
    import { streamsOf } from '${door}'
    const { out } = streamsOf(process.stdout, process.stderr)
    for (let line = 0; line < 100_000; line += 1) await out(line + '\\n'.repeat(20))`
  const script = `"$0" --input-type=module -e "$1" | head -1`
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, program], {
    encoding: 'utf8',
  })
  assert.deepEqual([stdout, stderr], ['0\n', ''])
})
