export { startPostalIntake, type PostalIntake, type PostalIntakeDeps } from './service.ts';
export type { MessageReceipt, SentMessage } from './submit.ts';
