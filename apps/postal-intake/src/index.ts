export { startPostalIntake, type PostalIntake, type PostalIntakeDeps } from './service.ts';
export type { MessageReceipt, SentMessage } from './submit.ts';
export { contentTypeOf, messageFiles, type FileSubmitted } from './read-folder.ts';
export { LIMITS as MESSAGE_LIMITS } from './formats/limits.ts';
export { GRPC_LIMITS } from './config.ts';
export {
  listParked,
  replayParked,
  showParked,
  type ParkedBody,
  type ParkedMessage,
  type ParkedPlace,
  type ParkedSelection,
} from './parked.ts';
export { POST_ROLE } from './postal-intake.grpc.ts';
export { declarationReader, type ReadDeclarations } from './read-declarations.ts';
