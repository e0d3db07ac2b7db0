import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { AssignmentPart, Successor } from '../assignments/rules.ts'
import { assignmentParts } from '../assignments/rules.ts'
import type { ConfirmedAssignment } from '../assignments/steps.ts'

/** What `--confirm` and `--move ID=c-2-01:lead,c-2-02:contributor` say of assignments; null if nothing. */
export function readConfirmed({
  confirm,
  move,
}: {
  readonly confirm: boolean
  readonly move: readonly string[]
}): 'as-proposed' | readonly ConfirmedAssignment[] | Refused | null {
  if (confirm && move.length > 0) return refused('confirm-or-move')
  if (confirm) return 'as-proposed'
  if (move.length === 0) return null
  const moves = move.map(readMove)
  const unreadable = moves.find(isRefused)
  return unreadable ?? moves.filter((one): one is ConfirmedAssignment => !isRefused(one))
}

function readMove(given: string): ConfirmedAssignment | Refused {
  const [assignment, places, ...rest] = given.split('=')
  if (!assignment || places === undefined || rest.length > 0) {
    return refused('move-unreadable', { given })
  }
  const successors = places === '' ? [] : places.split(',').map(readPlace)
  if (successors.includes(null)) return refused('move-unreadable', { given })
  return { assignment, successors: successors.filter((place) => place !== null) }
}

function readPlace(given: string): Successor | null {
  const [commitment, part, ...rest] = given.split(':')
  if (!commitment || !isPart(part) || rest.length > 0) return null
  return { commitment, part }
}

const isPart = (text: string | undefined): text is AssignmentPart =>
  assignmentParts.some((part) => part === text)
