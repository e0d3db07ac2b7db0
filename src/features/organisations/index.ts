export { bodiesPart, organisationKeys, organisationsPart } from './parts.ts'
export { international, organisationKey } from './rules.ts'
export type { BodyRecord, Organisation, OrganisationName, OrganisationRecord } from './schema.ts'
export { organisationNames } from './store.ts'
