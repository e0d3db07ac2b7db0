import manifest from '../../../package.json' with { type: 'json' }

/** The program's own version, which every paper says in its metadata. */
export const programVersion: string = manifest.version
