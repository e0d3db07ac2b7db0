export { apiRoutes } from './api.ts'
export { roundCommands } from './commands.ts'
export type { OpenVisit } from './voice.ts'
export { refusedOutcome } from './voice.ts'
export { around, setUpRounds } from './installation.ts'
export { notify } from './notices/notify.ts'
export type { Notice } from './notices/notify.ts'
export type { Letter, MailKind, SentMail } from './notices/schema.ts'
/** Mails about a round, each once: `roundMail.mailOnce(tx, visit, letters)`. */
export * as roundMail from './notices/mailing.ts'
export type { Commitment, Measure, PlanVersion } from './plan/schema.ts'
export { operations } from './permissions.ts'
/** Looks at plans and rounds: `roundReading.findRound(tx, plan, code)`. */
export * as roundReading from './reading.ts'
/** What coordinators do with rounds: `roundOperations.openRound(visit, …)`. */
export * as roundOperations from './rounds/operations.ts'
/** Who may do what with rounds: `roundPolicy.runRound(actor, { plan })`. */
export * as roundPolicy from './rounds/policy.ts'
/** What is true of a round: `roundRules.dueOn(round)`. */
export * as roundRules from './rounds/rules.ts'
export type { RoundQuestion } from './questions/schema.ts'
export type { Round, RoundLine } from './rounds/schema.ts'
export type { PublicationPolicy, ReminderSetting } from './settings/schema.ts'
export type { RoundSettings } from './settings/steps.ts'
export type { ReadRound, RoundProposal } from './rounds/reading.ts'
