/** What is sent: under which name, as what, and how long it is. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/**
 * Sends a file as something to save. `chunk` is asked for one chunk after the other as the reader takes
 * them, and ends the file with undefined; what it throws breaks the transfer off.
 */
export function attachment(
  { name, mediaType, size }: Attachment,
  chunk: (position: number) => Promise<Uint8Array | undefined>,
): Response {
  let position = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const bytes = await chunk(position)
      position += 1
      if (bytes === undefined) controller.close()
      else controller.enqueue(bytes)
    },
  })
  return new Response(body, {
    headers: {
      'x-streams': 'yes',
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': disposition(name),
      // Whatever a browser makes of the bytes, it runs nothing of them here.
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

/** RFC 6266 with RFC 8187: a plain name for old clients, the full one beside it. */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
