import type { When } from './calendar.ts'
import type { Deed } from './deed.ts'
import { consent, publish } from './publishing.ts'
import type { ReportOf } from './reports.ts'
import { offer, returnWith, rewrite, send, signAndHandIn, take, write } from './reports.ts'
import { close, freeze, holdMeeting, openRound, sendPapers } from './rounds.ts'
import type { ToldLine } from './told.ts'
import { readTold } from './told.ts'

const of = (authority: ReportOf['authority']): ReportOf => ({ round: '2026', authority })

interface Days {
  readonly written: When
  readonly sent: When
  readonly handedIn: When
  readonly consented: When
}

/** An authority that reports without trouble, and what it had published. */
function reported(authority: ReportOf['authority'], days: Days): readonly Deed[] {
  const report = of(authority)
  return [
    ...write(report, days.written, readTold('2026', authority)),
    send(report, days.sent),
    signAndHandIn(report, days.handedIn),
    take(report, '2026-03-16 09:30'),
    consent(report, days.consented),
    publish(report, '2026-05-20 09:00'),
  ]
}

const vague = 'Et karriereforløb for kvinder på mellemlederniveau blev prøvet med mange deltagere.'

/** The Ministry of Defence's text came back once: a number was asked for. */
function returned(): readonly Deed[] {
  const report = of('mod')
  const lines = readTold('2026', 'mod')
  const exact = lines.find(({ commitment }) => commitment === 'c-4-mod-04')
  const first = lines.map((line): ToldLine => (line === exact ? { ...line, did: vague } : line))
  const text = exact?.did?.trim() ?? ''
  return [
    ...write(report, '2026-02-10 09:15', first),
    send(report, '2026-02-18 11:00'),
    returnWith(report, '2026-02-19 09:20', 'Skriv antallet i stedet for »mange« under 4 MoD 4.'),
    rewrite(report, '2026-02-19 13:05', {
      commitment: 'c-4-mod-04',
      edits: [{ field: 'did', value: { text, unchanged: false, correction: '' }, seen: 1 }],
    }),
    send(report, '2026-02-19 13:10'),
    signAndHandIn(report, '2026-02-20 08:45'),
    take(report, '2026-03-16 09:30'),
    consent(report, '2026-05-12 10:00'),
    publish(report, '2026-05-20 09:00'),
  ]
}

/** The round held in 2026, about 2025: everyone in time, everything published. */
export const round2026 = (): readonly Deed[] => [
  openRound('2026-01-12 09:00', { code: '2026', period: '2025', dueOn: '2026-03-06' }),
  ...returned(),
  ...reported('mfa', {
    written: '2026-02-16 09:30',
    sent: '2026-02-24 14:00',
    handedIn: '2026-02-26 10:30',
    consented: '2026-05-11 11:00',
  }),
  ...reported('dnp', {
    written: '2026-02-12 10:00',
    sent: '2026-02-25 15:00',
    handedIn: '2026-02-27 12:00',
    consented: '2026-05-18 14:00',
  }),
  ...reported('dema', {
    written: '2026-02-20 09:00',
    sent: '2026-03-02 16:00',
    handedIn: '2026-03-03 11:40',
    consented: '2026-05-13 09:00',
  }),
  offer(of('mege'), '2026-02-23 11:00', 'c-3-04'),
  ...reported('mege', {
    written: '2026-02-23 10:00',
    sent: '2026-03-02 10:00',
    handedIn: '2026-03-02 15:00',
    consented: '2026-05-12 13:30',
  }),
  ...reported('dis', {
    written: '2026-02-24 13:00',
    sent: '2026-03-04 09:00',
    handedIn: '2026-03-05 10:00',
    consented: '2026-05-18 09:00',
  }),
  freeze('2026-03-27 11:30', '2026', '2026-0417'),
  sendPapers('2026-03-27 12:00', '2026'),
  holdMeeting('2026-04-14 15:00', '2026'),
  close('2026-05-19 16:00', '2026'),
]
