export { listApplied, migrate, rebuild } from './migrate.ts'
export {
  databaseGrants,
  databaseStatements,
  loginStatements,
  rolesSql,
  schemaStatements,
} from './roles.ts'
export { refuseLeakyPublicLogin } from './public-login.ts'
export { refuseUnreachable } from './reachable.ts'
export { describeShape } from './shape.ts'
export type { ShapeFile } from './shape.ts'
export { digestOf, readScripts } from './scripts.ts'
export type { Script, Scripts } from './scripts.ts'
