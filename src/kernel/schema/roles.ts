/** The passwords of the three logins. */
export interface LoginPasswords {
  readonly migrate: string
  readonly app: string
  readonly public: string
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** What makes the three logins, statement by statement; for a superuser, in any database. */
export const loginStatements = (passwords: LoginPasswords): string[] => [
  `create role varde_migrate login password ${literal(passwords.migrate)}`,
  `create role varde_app login password ${literal(passwords.app)}`,
  `create role varde_public login password ${literal(passwords.public)}`,
]

/** What makes the database, before it is connected to. */
export const databaseStatements = (database: string): string[] => [
  `create database ${database} owner varde_migrate encoding 'UTF8' template template0`,
  ...databaseGrants(database),
]

/** Nobody enters but our logins, and the public login may not even keep temporary tables. */
export const databaseGrants = (database: string): string[] => [
  `revoke all on database ${database} from public`,
  `grant connect on database ${database} to varde_app, varde_public`,
]

/** What closes the schema that PostgreSQL opens to everyone; connected to the database. */
export const schemaStatements: readonly string[] = ['revoke all on schema public from public']

/** The whole as a script for an operator who brings a PostgreSQL: passwords are to be chosen. */
export function rolesSql(database = 'varde'): string {
  const choose = { migrate: 'CHOOSE-ONE', app: 'CHOOSE-ANOTHER', public: 'CHOOSE-A-THIRD' }
  const lines = (statements: readonly string[]): string =>
    statements.map((one) => `${one};\n`).join('')
  return [
    '-- The logins and the database of Varde. Run with psql as a superuser; choose the passwords first.\n',
    lines(loginStatements(choose)),
    lines(databaseStatements(database)),
    `\\connect ${database}\n`,
    lines(schemaStatements),
  ].join('')
}
