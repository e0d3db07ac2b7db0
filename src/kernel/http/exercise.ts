import type { Language } from '#kernel/i18n'

const marks = {
  en: { plain: 'EXERCISE', full: 'EXERCISE' },
  da: { plain: 'OEVELSE', full: encodeURIComponent('ØVELSE') },
} as const

/**
 * Marks whatever leaves the instance whose history is invented: pages say it themselves, a file says it in
 * its name, and everything in a header, so that no export is taken for real.
 */
export function markExercise(answer: Response, language: Language): Response {
  answer.headers.set('varde-exercise', 'invented history')
  const disposition = answer.headers.get('content-disposition')
  if (disposition)
    answer.headers.set(
      'content-disposition',
      disposition
        .replace('filename="', `filename="${marks[language].plain}-`)
        .replace("''", `''${marks[language].full}-`),
    )
  return answer
}
