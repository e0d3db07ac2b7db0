import type { Route } from '#kernel/http'
import { publishRoutes } from './routes/publish-routes.ts'
import { signRoutes } from './routes/sign-routes.ts'
import { withdrawRoutes } from './routes/withdraw-routes.ts'

/** The pages on which a report is signed, agreed to, published, withdrawn. */
export const routes: readonly Route[] = [...signRoutes, ...publishRoutes, ...withdrawRoutes]
