import { signedIn } from '#kernel/access'
import type { Html } from '#kernel/html'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { allow } from '#kernel/operations'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { aims } from '#features/methods'
import type { FormKind } from '../addresses.ts'
import { addresses, formKinds } from '../addresses.ts'
import { errorsOf, saveEntered } from '../entries/saving.ts'
import type { Placed } from '../places.ts'
import { judgedIn, listRoot, placedIn } from '../places.ts'
import type { Controls } from './controls.ts'
import { controlsIn } from './controls.ts'
import { definitionForm } from './definition-form.ts'
import { enteredIn, isMisread } from './entered.ts'
import type { EntryForm } from './form-page.ts'
import { observationForm } from './observation-form.ts'
import { baselineForm, targetForm, useForm, verdictForm } from './statement-forms.ts'
import { standingControls } from './opened.ts'

const forms: Readonly<Record<FormKind, (request: PageRequest, shown: EntryForm) => Html>> = {
  observation: observationForm,
  target: targetForm,
  baseline: baselineForm,
  definition: definitionForm,
  use: useForm,
  verdict: verdictForm,
}

/** Bytes that a form may have: a grid of many categories, each with a sentence. */
const formBytes = 1024 * 1024

/** Whoever answers the methods reads what they would say. */
const placedFor = (request: PageRequest, kind: FormKind): Promise<Placed> =>
  kind === 'verdict' ? judgedIn(request) : placedIn(request)

const show = (kind: FormKind): Route =>
  route({
    method: 'GET',
    path: `${listRoot}/${kind}`,
    policy: signedIn,
    handle: async (request) => {
      const placed = await placedFor(request, kind)
      allow(editionRules.write, request.visit, placed.key)
      if (!placed.view.possible.includes('write')) return toList(request, placed)
      return { html: forms[kind](request, opened(request, placed, kind)) }
    },
  })

const toList = ({ language }: PageRequest, { key }: Placed): Response =>
  seeOther(addresses(language, key).list)

const opened = (request: PageRequest, placed: Placed, kind: FormKind): EntryForm => ({
  ...placed,
  kind,
  errors: [],
  ...standingControls(request, placed.view, kind),
})

const save = (kind: FormKind): Route =>
  route({
    method: 'POST',
    path: `${listRoot}/${kind}`,
    policy: signedIn,
    body: formBytes,
    handle: async (request) => {
      const placed = await placedFor(request, kind)
      allow(editionRules.write, request.visit, placed.key)
      const controls = controlsIn(await request.form())
      const entered = enteredIn(kind, controls, placed.view, request.language)
      if (isMisread(entered)) {
        const errors = errorsOf(request, entered)
        return refusedForm(request, placed, { kind, controls, errors })
      }
      const saved = await saveEntered(request, placed, { entry: entered, controls })
      if ('to' in saved) return seeOther(saved.to)
      return refusedForm(request, placed, { kind, controls, ...saved })
    },
  })

interface Tried {
  readonly kind: FormKind
  readonly controls: Controls
  readonly errors: readonly pieces.FieldError[]
  readonly doubt?: aims.DoubtCode
}

/** The form again with everything that was typed. */
const refusedForm = (request: PageRequest, placed: Placed, tried: Tried): Answer => ({
  html: forms[tried.kind](request, { ...placed, ...tried, of: tried.controls['of'] ?? '' }),
  status: 422,
})

/** One form for each kind of entry. */
export const formRoutes: readonly Route[] = formKinds.flatMap((kind) => [show(kind), save(kind)])
