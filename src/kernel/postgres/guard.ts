import { spawn } from 'node:child_process'
import { environment } from './cluster.ts'
import type { Place } from './place.ts'

// Waits until nobody holds the lease, then stops the server that runs in the cluster, if one does, and
// keeps the lease until it has ended. $0 is the cluster.
const stopTheServer = `
runs() { [ "$(readlink "/proc/$pid/cwd")" = "$0" ]; }
read -r pid < "$0/postmaster.pid" && runs && kill -INT "$pid" && while runs; do sleep 0.02; done`

/**
 * Sets a guard beside the server: where the last holder is killed before it can let go, the guard gets
 * the lease and stops the server in its place. There is one guard at a time; where one stands
 * already, the new one goes away.
 */
export function setGuard({ ours, cluster }: Place): void {
  const guarding = ['flock', '--exclusive', `${ours}/lease`, 'sh', '-c', stopTheServer, cluster]
  const guard = spawn('flock', ['--wait', '2', `${ours}/guard`, ...guarding], {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: 'ignore',
  })
  guard.on('error', (error) => console.error('The database has no guard:', error))
  guard.unref()
}
