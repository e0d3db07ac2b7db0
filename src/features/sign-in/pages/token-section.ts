import type { FieldError } from '#features/people'
import { peoplePages } from '#features/people'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, field } from '#kernel/ui'
import type { ApiToken } from '../tokens/schema.ts'
import { tokenDays } from '../tokens/rules.ts'

const { errorAt, form } = peoplePages

interface Tokens {
  readonly tokens: readonly ApiToken[]
  readonly madeToken: string | null
  readonly timeZone: string
  readonly errors: readonly FieldError[]
}

/** The tokens of an account, the one just made, and the form for another. */
export function tokenSection(say: Say, { tokens, madeToken, timeZone, errors }: Tokens): Html {
  const made =
    madeToken !== null &&
    box.notice({
      kind: 'done',
      heading: say('people.token-made'),
      body: html`<span class="code">${madeToken}</span>`,
      by: say('people.token-once'),
    })
  const none = box.empty({ heading: say('people.no-tokens'), body: say('people.no-tokens-why') })
  return html`${made} ${tokens.length === 0 ? none : tokenTable(say, tokens, timeZone)}
  ${form(
    say.language,
    '/account/tokens',
    html`${field.text(say, {
      name: 'token-name',
      label: say('people.token-name'),
      hint: say('people.token-name-hint'),
      maxlength: 100,
      ...errorAt(errors, 'token-name'),
    })}
    ${field.tiles(say, {
      name: 'days',
      label: say('people.token-days'),
      choices: tokenDays.map((days) => ({
        value: String(days),
        label: say('people.days', { count: days }),
      })),
      value: '90',
      ...errorAt(errors, 'days'),
    })}
    ${deed.acts(deed.button({ text: say('people.make-token') }))}`,
  )}`
}

const tokenTable = (say: Say, tokens: readonly ApiToken[], timeZone: string): Html =>
  dataTable<ApiToken>({
    caption: say('people.part-tokens'),
    captionHidden: true,
    rows: tokens,
    columns: [
      { head: say('people.token-name'), names: true, cell: ({ name }) => name },
      { head: say('people.made'), cell: ({ createdAt }) => say.moment(createdAt, timeZone) },
      { head: say('people.until'), cell: ({ expiresAt }) => say.moment(expiresAt, timeZone) },
      {
        head: say('people.end'),
        headHidden: true,
        cell: ({ id, name }) =>
          form(
            say.language,
            `/account/tokens/${id}/end`,
            deed.button({
              kind: 'link',
              text: html`${say('people.end')} <span class="visually-hidden">${name}</span>`,
            }),
          ),
      },
    ],
  })
