import { test } from 'node:test'

test('a file takes its process along', () => {
  process.kill(process.pid, 'SIGKILL')
})
