import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section, text } from '#kernel/ui'
import type { Besides } from '../besides/schema.ts'
import { openOnes } from '../plan/rules.ts'
import type { Seen } from './seen.ts'
import { inARow, organisationLink } from './seen.ts'

/** Our readings: those that are open to all, and those that only this reader sees. */
export const besidesSections = (
  seen: Seen,
  { opened, closed }: { readonly opened: Besides; readonly closed: Besides },
): Content => [one(seen, 'opened-readings', opened), one(seen, 'shown-to-you', closed)]

function one(seen: Seen, id: 'opened-readings' | 'shown-to-you', besides: Besides): Content {
  const { inferred, issues, proposals, closed } = besides
  if (inferred.length + issues.length + proposals.length + closed.length === 0) return null
  const { say } = seen
  return section({
    id,
    label: say(`portal.${id}`),
    note: say(`portal.${id}-note`),
    body: html`${inferredPart(seen, besides)} ${issuesPart(seen, besides)}
    ${proposalsPart(seen, besides)} ${closedPart(seen, besides)}`,
  })
}

const part = (heading: string, body: Html): Html =>
  html`<h3>${heading}</h3>
    ${body}`

function inferredPart(seen: Seen, { inferred }: Besides): Content {
  if (inferred.length === 0) return null
  const { say, reading, to } = seen
  const who = (one: Besides['inferred'][number]): Content => {
    if (one.organisation !== undefined) return organisationLink(seen, one.organisation)
    const [body] = openOnes(one.body === undefined ? [] : [one.body], reading.bodies)
    return body ? html`<a href="${to.body(body.id)}">${text.worded(say, body.name)}</a>` : null
  }
  const rows = inferred.map((one) => ({
    label: who(one),
    value: one.note ? text.worded(say, one.note) : say('portal.inferred'),
  }))
  return part(say('portal.our-reading-owner'), list.facts(rows))
}

function issuesPart({ say }: Seen, { issues }: Besides): Content {
  if (issues.length === 0) return null
  const rows = issues.map(({ id, severity, issue, reading }) => ({
    label: html`${id.toUpperCase()}, ${say(`portal.severity-${severity}`)}`,
    value: html`${text.worded(say, issue)}
    ${reading && html`<br /><span class="muted">${say('portal.our-reading')}: ${text.worded(say, reading)}</span>`}`,
  }))
  return part(say('portal.source-issues'), list.facts(rows))
}

function proposalsPart(seen: Seen, { proposals }: Besides): Content {
  if (proposals.length === 0) return null
  const { say, to, reading } = seen
  const measured = new Set(reading.indicators.map(({ id }) => id))
  const named = ({ id, name }: Besides['proposals'][number]): Content =>
    measured.has(id)
      ? html`<a href="${to.indicator(id)}">${text.worded(say, name)}</a>`
      : text.worded(say, name)
  const rows = proposals.map((one) => {
    const codes = one.organisation === undefined ? (one.organisations ?? []) : [one.organisation]
    return html`<b>${named(one)}</b> ${one.why && html`<br />${text.worded(say, one.why)}`}
      ${codes.length > 0 && html`<br /><span class="muted">${inARow(codes.map((code) => organisationLink(seen, code)))}</span>`}`
  })
  return part(say('portal.proposals'), list.plain(rows))
}

function closedPart({ say, to }: Seen, { closed }: Besides): Content {
  if (closed.length === 0) return null
  const rows = closed.map(
    ({ id, number = id, title }) =>
      html`<span class="muted">${number}</span>
        <a href="${to.commitment(id)}">${text.worded(say, title)}</a>`,
  )
  return part(say('portal.closed-commitments'), list.plain(rows))
}
