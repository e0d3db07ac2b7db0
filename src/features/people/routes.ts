import type { Route } from '#kernel/http'
import { accountRoutes } from './routes/account-routes.ts'
import { linkRoutes } from './routes/link-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { personRoutes } from './routes/person-routes.ts'
import { secondFactorRoutes } from './routes/second-factor-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'

/** Every address of the slice. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...linkRoutes,
  ...accountRoutes,
  ...secondFactorRoutes,
  ...peopleRoutes,
  ...personRoutes,
]
