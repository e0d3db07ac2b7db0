import { registerHooks } from 'node:module'

/**
 * Gives dependency-cruiser the API of TypeScript 6. It reads TypeScript through that API, which 7
 * does not have yet: it would see no module at all and be content.
 */
export function lendTypeScript6(): void {
  registerHooks({
    resolve: (name, context, next) =>
      /^typescript(\/|$)/.test(name) && context.parentURL?.includes('/dependency-cruiser/')
        ? next(name.replace('typescript', 'typescript6'), context)
        : next(name, context),
  })
}
