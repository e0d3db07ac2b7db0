import type { Operation } from '#kernel/operations'
import { deleteView, listViews, renameView, saveView } from './operations.ts'

/** Everything that is done here, for the test that tries each as everyone. */
export const operations: readonly Operation[] = [listViews, saveView, renameView, deleteView]
