export { refuseMail } from './mail.ts'
export type { Mail } from './mail.ts'
export { mailer } from './mailer.ts'
export type { Mailer, MailSettings, Sent } from './mailer.ts'
