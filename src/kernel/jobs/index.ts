export { enqueue } from './enqueue.ts'
export type { EnqueueOptions } from './enqueue.ts'
export { queueMail } from './mail/queue.ts'
