import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { deed, field, list } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { LineForm } from './form-fields.ts'

const { deskAddresses, errorAt, itemWords } = pieces

const levels = ['public', 'partner', 'internal'] as const

/** The files of a line. They belong to the form: whoever attaches one sends along, and saves, what he wrote. */
export function evidenceFields(form: LineForm, address: string): Html {
  const { say, errors } = form
  const adding = html`${field.select(say, {
    name: 'level',
    label: say('desk.level'),
    choices: levels.map((value) => ({ value, text: say(`desk.level-${value}`) })),
    value: 'public',
  })}
  ${field.file(say, {
    name: 'file',
    label: say('desk.add-file'),
    hint: say('desk.hint-file'),
    ...errorAt(errors, 'file'),
  })}
  ${deed.acts(
    deed.button({
      text: say('desk.attach'),
      formaction: `${address}/evidence`,
      formenctype: 'multipart/form-data',
    }),
  )}`
  return field.fixed(say, {
    name: 'evidence',
    label: say('desk.evidence'),
    body: html`${attached(form, address)} ${adding}`,
    ...earlierFiles(form),
  })
}

function attached({ say, work }: LineForm, address: string): Content {
  const files = work.line.items.filter(({ content }) => content.noun === 'evidence')
  return files.map(
    (item) =>
      html`<div class="file-line">
        ${itemWords({ say, report: work.report, owns: true }, item)}
        ${deed.button({
          text: say('desk.remove'),
          kind: 'link',
          name: 'fact',
          value: item.fact,
          formaction: `${address}/evidence/remove`,
        })}
      </div>`,
  )
}

/** The files that were handed in last time, to know what was shown then. */
function earlierFiles({ say, work }: LineForm) {
  if (!work.earlier) return {}
  const { line, round } = work.earlier
  const home = deskAddresses(say.language, work.report.plan)
  const files = line.items.flatMap(({ fact, content }) =>
    content.noun === 'evidence' ? [html`<a href="${home.evidence(fact)}">${content.name}</a>`] : [],
  )
  const body = files.length > 0 ? list.plain(files) : html`<p>${say('line-form.no-files')}</p>`
  return { old: { heading: say('desk.status-for', { period: say.period(round.period) }), body } }
}
