// Serves the shipped plans; with BENCH_CACHE=off every page is made anew.
import { publicCache } from '#kernel/http'
import { readSettings } from '#kernel/config'
import { startServer } from '../../src/app.ts'

const nothingKept = { ...publicCache(), keep: () => undefined }
const cache = process.env['BENCH_CACHE'] === 'off' ? nothingKept : publicCache()
const running = await startServer(readSettings(), { cache })
console.log(`listening ${running.port}`)
process.once('SIGTERM', () => {
  void running.stop().then(() => process.exit(0))
})
