import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import { dataTable, deed } from '#kernel/ui'
import type { RoundProposal } from '#features/rounds'
import type { pieces } from '#features/desk'
import { errorsAt } from './round-errors.ts'

/** What rows are drawn from: the proposal, and what was typed where the form comes back. */
export interface RowsShown {
  readonly proposal: RoundProposal
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
  /** How many rows of one's own there are. */
  readonly rows?: number
  /** How many questions can be asked. */
  readonly questionRows?: number
}

interface Choice {
  readonly value: string
  readonly text: string
}

interface Select {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string
}

/** A row that the plan's own words fill; the end of the names of its fields. */
interface StatedRow {
  readonly key: string
  readonly commitment: string
  readonly organisation: string
  readonly part: string
}

const partChoices = ({ say }: PageRequest): readonly Choice[] =>
  (['lead', 'contributor'] as const).map((value) => ({ value, text: say(`desk.part-${value}`) }))

const authorityChoices = (
  { say }: PageRequest,
  { authorities }: RoundProposal,
  none: string,
): readonly Choice[] => [
  { value: '', text: none },
  ...authorities.map(({ id, shortName }) => ({ value: id, text: say.text(shortName).text })),
]

const titled = ({ say }: PageRequest, { commitments }: RoundProposal): readonly Choice[] =>
  commitments.map(({ id, number, title }) => ({
    value: id,
    text: `${number ?? id} ${say.text(title).text}`,
  }))

/** Commitments that nobody is assigned to, with those whom the plan states; nobody is asked where none is chosen. */
export function statedRows(request: PageRequest, shown: RowsShown): Html | null {
  const { say } = request
  const { proposal, typed, errors = [] } = shown
  const rows = proposal.stated.flatMap(({ commitment, lines }): StatedRow[] => {
    const found = lines.length > 0 ? lines : [{ commitment, organisation: '', part: 'lead' }]
    return found.map((line, place) => ({ ...line, key: `${commitment}-${place + 1}` }))
  })
  if (rows.length === 0) return null
  const titles = new Map(titled(request, proposal).map(({ value, text }) => [value, text]))
  const title = ({ commitment }: StatedRow): string => titles.get(commitment) ?? commitment
  const authorities = authorityChoices(request, proposal, say('desk.nobody-asked'))
  const cell =
    (name: 'organisation' | 'part', head: string, choices: readonly Choice[]) => (row: StatedRow) =>
      select(errors, {
        name: `stated-${name}-${row.key}`,
        label: `${head}: ${title(row)}`,
        choices,
        chosen: typed?.text(`stated-${name}-${row.key}`) ?? row[name],
      })
  const [authority, part] = [say('desk.authority'), say('desk.part')]
  return dataTable({
    caption: say('desk.stated-lines'),
    columns: [
      { head: say('desk.commitment'), names: true, cell: title },
      { head: authority, cell: cell('organisation', authority, authorities) },
      { head: part, cell: cell('part', part, partChoices(request)) },
    ],
    rows,
  })
}

/** Rows of the coordinator's own, and the way to more of them. */
export function ownRows(request: PageRequest, shown: RowsShown): Html {
  const { say } = request
  const { proposal, typed, errors = [], rows = 10 } = shown
  const unchosen = { value: '', text: say('desk.unchosen') }
  const cell = (name: string, head: string, choices: readonly Choice[]) => (row: number) =>
    select(errors, {
      name: `${name}-${row}`,
      label: `${head} ${row}`,
      choices,
      chosen: typed?.text(`${name}-${row}`) ?? '',
    })
  const columns = [
    ['organisation', say('desk.authority'), authorityChoices(request, proposal, unchosen.text)],
    ['commitment', say('desk.commitment'), [unchosen, ...titled(request, proposal)]],
    ['part', say('desk.part'), partChoices(request)],
  ] as const
  const table = dataTable({
    caption: say('desk.add-lines'),
    columns: columns.map(([name, head, choices], index) => ({
      head,
      cell: cell(name, head, choices),
      ...(index === 0 && { names: true }),
    })),
    rows: Array.from({ length: rows }, (_, index) => index + 1),
  })
  const more = deed.button({
    text: say('desk.more-rows'),
    name: 'go',
    value: 'more',
    formnovalidate: true,
  })
  return html`${table} <input type="hidden" name="rows" value="${rows}" /> ${deed.acts(more)}`
}

/** A choice in a table, with what is wrong with it above. */
function select(
  errors: readonly pieces.FieldError[],
  { name, label, choices, chosen }: Select,
): Html {
  const error = errorsAt(errors, name)
  const options = choices.map(({ value, text }) =>
    chosen === value
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  )
  if (error === null)
    return html`<select class="input" id="${name}" name="${name}" aria-label="${label}">
      ${options}
    </select>`
  return html`<p class="error" id="${name}-error">${error}</p>
    <select
      class="input input-error"
      id="${name}"
      name="${name}"
      aria-label="${label}"
      aria-invalid="true"
      aria-describedby="${name}-error"
    >
      ${options}
    </select>`
}
