/** What is carried over, asked, numbered, covered and proposed: `activityRules.hintsFor(says)`. */
export * as activityRules from './rules.ts'
export { recurrences, scopes, statuses, activitySays, milestoneSays } from './facts/schema.ts'
export type {
  ActivityContent,
  ActivityIndicator,
  ActivitySays,
  Contributor,
  MilestoneContent,
  MilestoneSays,
  PlannedActivity,
  Status,
} from './facts/schema.ts'
/** What drafts are written with; whoever calls these holds the draft: `planFacts.saveDraftActivities`. */
export * as planFacts from './facts/store.ts'
/** What is planned, in words: `plannedWords.activityWords(say, says)`. */
export * as plannedWords from './words.ts'
