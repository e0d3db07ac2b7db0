import type { ApiRoute } from '#kernel/http'
import { commitmentApi } from './commitments.ts'
import { indicatorApi } from './indicators.ts'
import { organisationApi } from './organisations.ts'
import { planApi } from './plans.ts'
import { searchApi } from './search.ts'

/** What anyone's program may read of plans. */
export const openDataApi: readonly ApiRoute[] = [
  ...planApi,
  ...commitmentApi,
  ...indicatorApi,
  ...organisationApi,
  ...searchApi,
]
