import { z } from 'zod'
import { figureDrafts } from '#features/indicators'
import { reportShape } from '../reports/shapes.ts'
import { savingInput } from '../lines/saving-shape.ts'

const counted = z.object({
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
})

/** A fact that everyone reads, with what it takes the place of. */
const published = z.object({
  factId: z.string(),
  chain: z.string(),
  replaces: z.string().nullable(),
  origin: z.enum(['package', 'people']),
  publishedAt: z.iso.datetime(),
})

const observed = published.extend({
  period: z.string(),
  definition: z.number().int(),
  state: z.enum(figureDrafts.observationStates),
  hidden: z.boolean(),
  ...counted.shape,
})

/** A list of figures as one reader may read it, with the series that it belongs to. */
export const figuresShape = reportShape.extend({
  indicator: z.object({
    id: z.string(),
    name: z.record(z.string(), z.string()),
    kind: z.string(),
    unit: z.string(),
    countsPeople: z.string(),
  }),
  definitions: z
    .array(
      z.object({
        version: z.number().int(),
        kind: z.string(),
        unit: z.string(),
        breakdowns: figureDrafts.definitionSays.shape.breakdowns,
      }),
    )
    .describe('The versions that a figure can be measured by; empty where nobody has defined it'),
  revisions: z
    .record(z.string(), z.number().int())
    .describe('For its owner: the revision that stands in each field of the draft'),
  may: z.array(z.string()).describe('What the reader may do now; `write`: save entries'),
  published: z.object({
    observations: z.array(observed).describe('One figure for each period'),
    rivals: z.array(observed).describe('Figures of the same periods that are not used'),
    targets: z.array(
      published.extend({ due: z.string().nullable(), value: z.string().nullable() }),
    ),
    baselines: z.array(
      published.extend({
        period: z.string().nullable(),
        hidden: z.boolean(),
        value: z.string().nullable(),
        numerator: z.string().nullable().describe('Of a share: its counts, where they are known'),
        denominator: z.string().nullable(),
      }),
    ),
  }),
})

/** Entries as a program sends them. */
export const figuresInput = savingInput.extend({
  dryRun: z.boolean().default(false).describe('Says what would become of each; writes nothing'),
})

/** What makes a proposal the authority’s own. */
export const adoptingInput = z.strictObject({})
