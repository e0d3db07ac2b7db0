import type { Finding, PackageView } from '#kernel/package'
import { isCurrent, packagePart, pointingAt } from '#kernel/package'
import type { MeetingRecord } from './schema.ts'
import { meetingSchema } from './schema.ts'

const section = 'meetings'

/** The section `meetings`: when and where a plan is followed up. */
export const meetingsPart = packagePart<MeetingRecord>({
  section,
  schema: meetingSchema,
  defaultLevel: 'public',
  references: ({ body, host }) => [
    ...pointingAt(body, '/body', 'bodies'),
    ...pointingAt(host, '/host', 'organisations'),
  ],
  lint: (view) => lintMeetings(view),
})

function lintMeetings(view: PackageView): readonly Finding[] {
  return view.records(meetingsPart).flatMap((meeting, index): Finding[] => {
    if (!isCurrent(meeting)) return []
    const at = { section, index, values: {} }
    const dated = meeting.month !== null || meeting.day !== undefined
    const owned = meeting.body !== undefined || meeting.host !== undefined
    return [
      ...(dated
        ? []
        : [{ ...at, code: 'meeting-without-date', severity: 'note' as const, pointer: '/month' }]),
      ...(owned
        ? []
        : [{ ...at, code: 'meeting-without-owner', severity: 'warning' as const, pointer: '' }]),
    ]
  })
}
