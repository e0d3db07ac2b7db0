import type { Policy } from '#kernel/access'
import { anyOf, onlySystem, withRoleAnywhere } from '#kernel/access'

/** Who moves the day on: a coordinator, or whoever sits at the machine. */
export const moveDay: Policy<unknown> = anyOf(onlySystem, withRoleAnywhere('coordinator'))
