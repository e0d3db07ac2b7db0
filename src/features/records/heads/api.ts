import { z } from 'zod'
import { anyone } from '#kernel/access'
import { parseDay } from '#kernel/clock'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, readQuery } from '#kernel/http'
import { notFound } from '#kernel/operations'
import type { Head } from './schema.ts'
import { findPublishedHead, listHeads } from './store.ts'

const head = z.object({
  day: z.iso.date(),
  seq: z.number().int(),
  hash: z.string(),
  publishedAt: z.iso.datetime(),
})

const shown = ({ day, seq, hash, publishedAt }: Head): z.output<typeof head> => ({
  day,
  seq,
  hash,
  publishedAt: publishedAt.toISOString(),
})

const newest = apiRoute({
  method: 'GET',
  path: '/api/v1/journal/head',
  policy: anyone,
  cached: true,
  api: {
    id: 'journalHead',
    summary: 'Where the journal’s chain stood when it was last published',
    answer: head,
    problems: { 404: 'not-found' },
  },
  handle: async ({ visit }) => {
    const found = await visit.read(findPublishedHead)
    if (!found) throw notFound()
    return json(shown(found))
  },
})

const page = z.object({
  cursor: z
    .string()
    .transform(parseDay)
    .refine((day) => day !== undefined)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const all = apiRoute({
  method: 'GET',
  path: '/api/v1/journal/heads',
  policy: anyone,
  cached: true,
  api: {
    id: 'journalHeads',
    summary: 'Where the chain stood on each day, the newest first',
    query: page,
    answer: z.object({ items: z.array(head), next: z.string().nullable() }),
    problems: { 400: 'query-unreadable' },
  },
  handle: async ({ visit, query }) => {
    const { cursor, limit } = readQuery({ query }, page)
    const found = await visit.read((tx) => listHeads(tx, cursor ?? null, limit + 1))
    const items = found.slice(0, limit)
    const next = found.length > limit ? (items.at(-1)?.day ?? null) : null
    return json({ items: items.map(shown), next })
  },
})

/** The published heads, for programs. */
export const headApi: readonly ApiRoute[] = [newest, all]
