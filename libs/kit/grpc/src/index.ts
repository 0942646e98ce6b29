export { startGrpcServer, type GrpcServerOptions, type RunningServer } from './start-grpc-server.ts';
export { grpcService, type AccessTable, type GrpcService } from './grpc-service.ts';
export { DEFAULT_LIMITS, type GrpcLimits } from './limits.ts';
export { bearerAuthentication, type Authenticate } from './authenticate.ts';
export { bidi, serverStream, unary } from './handlers.ts';
export type { CallContext } from './call-context.ts';
export {
  alreadyExists,
  fieldViolations,
  invalidFields,
  overloaded,
  retryAfterMs,
  type FieldViolation,
} from './error-facts.ts';
export { statusOfError, type FailedCall, type StatusError } from './status-of-error.ts';
export { errorOfStatus } from './error-of-status.ts';
export { openClient, type ClientConstructor, type ClientSettings } from './client.ts';
export { callUnary, type UnaryOptions } from './call-unary.ts';
