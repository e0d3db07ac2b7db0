import type { Route } from '#kernel/http'
import { accountRoutes } from './routes/account-routes.ts'
import { secondFactorRoutes } from './routes/second-factor-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'

/** Every address of the slice. */
export const routes: readonly Route[] = [...signInRoutes, ...accountRoutes, ...secondFactorRoutes]
