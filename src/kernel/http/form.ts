import { badRequest, Problem } from '#kernel/operations'
import { refuseUnkeptFields } from './unkept.ts'

/** Posted fields. Texts come trimmed of line-end differences, nothing else is touched. */
export interface Form {
  /** The field's text; empty where it was not sent. */
  text(name: string): string
  /** All values sent under one name. */
  texts(name: string): readonly string[]
  /** The files sent under one name; none where none was chosen. */
  files(name: string): readonly File[]
  has(name: string): boolean
  readonly names: readonly string[]
}

const withoutCarriageReturns = (text: string) => text.replaceAll('\r\n', '\n')

/** A form over what was posted; 400 where a field holds what nothing can keep. */
export function formOf(sent: FormData | URLSearchParams): Form {
  refuseUnkeptFields(sent)
  const texts = (name: string) =>
    sent
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [withoutCarriageReturns(value)] : []))
  return {
    text: (name) => texts(name)[0] ?? '',
    texts,
    files: (name) =>
      sent
        .getAll(name)
        .flatMap((value) => (typeof value === 'string' || value.size === 0 ? [] : [value])),
    has: (name) => sent.has(name),
    names: [...new Set(sent.keys())],
  }
}

/** Reads a body of at most `cap` bytes; stops reading at the first byte too many (413). */
export async function readBody(request: Request, cap: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > cap) throw tooLarge(cap)
  const body: ReadableStream<Uint8Array> | null = request.body
  if (body === null) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > cap) throw tooLarge(cap)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const tooLarge = (cap: number) =>
  new Problem(413, 'body-too-large', { kilobytes: Math.round(cap / 1024) })

/** Reads posted fields (urlencoded or multipart), at most `cap` bytes. */
export async function readForm(request: Request, cap: number): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readBody(request, cap)
  if (type.startsWith('application/x-www-form-urlencoded'))
    return formOf(new URLSearchParams(new TextDecoder().decode(body)))
  if (type.startsWith('multipart/form-data')) {
    // The platform's own parser, on a body whose size is already capped.
    // oxlint-disable-next-line typescript/no-deprecated -- streams have busboy; this body is small and capped
    const parsed = new Response(Buffer.from(body), { headers: { 'content-type': type } }).formData()
    return formOf(
      await parsed.catch(() => {
        throw badRequest('form-unreadable')
      }),
    )
  }
  throw new Problem(415, 'form-expected')
}

/** Reads a JSON body, at most `cap` bytes. */
export async function readJson(request: Request, cap: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(\w+\+)?json\b/.test(type)) throw new Problem(415, 'json-expected')
  const body = new TextDecoder().decode(await readBody(request, cap))
  try {
    return JSON.parse(body)
  } catch {
    throw badRequest('json-unreadable')
  }
}
