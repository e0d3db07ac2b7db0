/** Which definition holds, and what is called how: `definitionRules.inForce(versions, day)`. */
export * as definitionRules from './reading.ts'
export { definitionSection } from './pages/section.ts'
export type { DefinitionVersion } from './schema.ts'
export { readDefinitions } from './store.ts'
