import { healthRoutes } from '#kernel/health'
import type { ApiRoute, Route } from '#kernel/http'
import type { Operation } from '#kernel/operations'
import * as adoptedWording from '#features/adopted-wording'
import * as assessments from '#features/assessments'
import * as coordination from '#features/coordination'
import * as coverage from '#features/coverage'
import { routes as deskRoutes } from '#features/desk'
import { routes as keyboardRoutes } from '#features/keyboard'
import { routes as lineRoutes } from '#features/line-form'
import * as signing from '#features/signing'
import * as figureDesk from '#features/figure-desk'
import * as figureOverview from '#features/figure-overview'
import * as figureImports from '#features/figure-imports'
import * as rowImports from '#features/row-imports'
import * as exercise from '#features/exercise'
import * as governance from '#features/governance'
import { benchmarksPart, indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import * as invitations from '#features/invitations'
import { routes as openingRoutes } from '#features/opening'
import * as people from '#features/people'
import * as records from '#features/records'
import type { Parts } from '#features/plans'
import { planOperations, planParts } from '#features/plans'
import { publicationOperations } from '#features/publication'
import * as gapLetters from '#features/gap-letters'
import * as received from '#features/received'
import * as receivedDesk from '#features/received-desk'
import { reportOperations } from '#features/reporting'
import * as implementation from '#features/implementation'
import * as meetings from '#features/meetings'
import * as measuring from '#features/measuring'
import { figureIndexRoutes } from '#features/figure-index'
import { figureRoutes } from '#features/figures'
import { openDataApi, openDataRoutes } from '#features/open-data'
import { portalRoutes } from '#features/portal'
import { publicSnapshotRoutes } from '#features/public-snapshots'
import { apiRoutes as reportApi, recordedReports } from '#features/report-calls'
import * as rounds from '#features/rounds'
import * as savedViews from '#features/saved-views'
import { searchRoutes } from '#features/search'
import { routes as packDeskRoutes } from '#features/pack-desk'
import * as packs from '#features/packs'
import * as snapshots from '#features/snapshots'
import * as snapshotDesk from '#features/snapshot-desk'
import { routes as workRoutes } from '#features/work'
import * as workbookImports from '#features/workbook-imports'
import { operations as workbookOperations } from '#features/workbooks'
import { yardsticksPart } from '#features/yardsticks'
import * as signIn from '#features/sign-in'

/** The sections of a plan package, in the order in which they come into force. */
export const parts: Parts = [
  organisationsPart,
  planParts.areasPart,
  planParts.instrumentsPart,
  { ...planParts.commitmentsPart, recorded: recordedReports },
  bodiesPart,
  governance.meetingsPart,
  assessments.withAssessments(indicatorsPart),
  benchmarksPart,
  yardsticksPart,
  proposalsPart,
  planParts.inferredResponsibilitiesPart,
  planParts.sourceIssuesPart,
]

/** Every call of the interface for programs. */
export const allApiRoutes: readonly ApiRoute[] = [
  ...records.headApi,
  ...rounds.apiRoutes,
  ...coordination.apiRoutes,
  ...reportApi,
  ...workbookImports.apiRoutes,
  ...figureImports.apiRoutes,
  ...coverage.apiRoutes,
  ...receivedDesk.apiRoutes,
  ...gapLetters.apiRoutes,
  ...meetings.apiRoutes,
  ...snapshotDesk.apiRoutes,
  ...packs.apiRoutes,
  ...implementation.apiRoutes,
  ...openDataApi,
]

/** Everything that people do, for the test that tries each as everyone. */
export const allOperations: readonly Operation[] = [
  ...people.operations,
  ...signIn.operations,
  ...invitations.operations,
  ...records.operations,
  ...savedViews.operations,
  planOperations.assignReporting,
  planOperations.endAssignment,
  planOperations.confirmAssignments,
  planOperations.readAssignments,
  planOperations.openRecord,
  ...Object.values(planOperations.packageOperations(parts)),
  ...adoptedWording.operations,
  ...Object.values(rounds.roundOperations),
  ...governance.operations,
  ...coordination.operations,
  ...signing.operations,
  ...Object.values(reportOperations),
  ...measuring.operations,
  ...Object.values(publicationOperations),
  ...assessments.operations,
  ...workbookOperations,
  ...workbookImports.operations,
  ...figureDesk.operations,
  ...figureOverview.operations,
  ...figureImports.operations,
  ...received.operations,
  ...rowImports.operations,
  ...snapshots.operations,
  ...packs.operations,
  ...exercise.operations,
]

/** Every address of the site. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...signIn.routes,
  ...invitations.routes,
  ...records.recordRoutes,
  ...savedViews.routes,
  ...deskRoutes,
  ...keyboardRoutes,
  ...workbookImports.routes,
  ...lineRoutes,
  ...signing.routes,
  ...figureDesk.routes,
  ...figureOverview.routes,
  ...figureImports.routes,
  ...openingRoutes,
  ...coordination.routes,
  ...coverage.routes,
  ...receivedDesk.routes,
  ...gapLetters.routes,
  ...meetings.routes,
  ...snapshotDesk.routes,
  ...packDeskRoutes,
  ...implementation.routes,
  ...workRoutes,
  ...exercise.routes,
  ...portalRoutes,
  ...publicSnapshotRoutes,
  ...figureRoutes,
  ...figureIndexRoutes,
  ...searchRoutes,
  ...openDataRoutes(() => allApiRoutes),
  ...allApiRoutes,
]
