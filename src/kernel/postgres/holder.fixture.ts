// A process that holds the embedded database: holder.fixture.ts DATA ROLE [PROGRAMS]. It says what it
// found as one line of JSON and lets go when its input ends.
import { StartRefused } from '#kernel/config'
import { holdPostgres } from './index.ts'

const [data = '', role, programs] = process.argv.slice(2)

try {
  const { addresses, began, folder, release } = await holdPostgres({
    data,
    role: role === 'server' ? 'server' : 'command',
    programs,
  })
  console.log(JSON.stringify({ addresses, began, folder }))
  process.stdin.on('end', () => void release().then(() => process.exit())).resume()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.log(JSON.stringify({ code: error.code, message: error.message }))
}
