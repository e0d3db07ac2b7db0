import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { words } from '../example.ts'
import type { PageFrame } from '../page/frame.ts'

/** The frame of an invented plan's page, with everything a frame can have: gallery and tests stand in it. */
export function sampleFrame(say: Say, desk: boolean): Omit<PageFrame, 'body' | 'title'> {
  const link = (en: string, da: string) => ({ href: '#main', text: words(say, en, da) })
  return {
    say,
    desk,
    place: {
      name: words(say, 'The tennis club', 'Tennisklubben'),
      note: words(say, 'Plan for the courts 2025–2029', 'plan for banerne 2025–2029'),
      href: '#main',
    },
    alternates: { en: '/en/design', da: '/da/design' },
    navigation: {
      label: words(say, 'The plan', 'Planen'),
      links: [
        { ...link('Where it stands', 'Status'), current: true },
        link('Promises', 'Tilsagn'),
        link('Figures', 'Tal'),
        { ...link('Questions', 'Spørgsmål'), count: 3 },
        link('How this is measured', 'Sådan måles det'),
        ...(desk ? [{ ...link('What the public sees', 'Det offentlige ser'), far: true }] : []),
      ],
    },
    search: { action: '/design' },
    account: desk
      ? {
          organisation: words(say, 'The court committee', 'Baneudvalget'),
          role: words(say, 'editor', 'redaktør'),
          signOut: '/sign-out',
        }
      : { signIn: '/sign-in' },
    exercise: { shownAs: say.day('2027-06-09') },
    breadcrumbs: [link('Where it stands', 'Status'), { text: say('ui.gallery') }],
    foot: sampleFoot(say),
  }
}

const sampleFoot = (say: Say): NonNullable<PageFrame['foot']> => [
  {
    heading: say('ui.about-pages'),
    body: html`<p>${say('ui.about-pages-text')}</p>`,
  },
  {
    heading: words(say, 'Take it with you', 'Tag det med'),
    links: [
      html`<a href="#main">${words(say, 'All data (CSV, JSON)', 'Alle data (CSV, JSON)')}</a>`,
      html`<a href="#main">${words(say, 'Calendar feed', 'Kalender')}</a>`,
    ],
  },
  {
    heading: words(say, 'Terms', 'Vilkår'),
    links: [
      html`<a href="#main"
        >${words(say, 'Accessibility statement', 'Tilgængelighedserklæring')}</a
      >`,
    ],
  },
]
