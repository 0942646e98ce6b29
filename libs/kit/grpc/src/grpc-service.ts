import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';

/** A service with its handlers and, per method, the roles that may call it. */
export interface GrpcService {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
  /** A caller needs one of the roles; a method without an entry, or with an empty one, is for nobody. */
  readonly access: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** The roles of every method: leaving one out is found by the compiler. */
export type AccessTable<Implementation> = {
  readonly [
    Method in keyof Implementation as string extends Method ? never : number extends Method ? never : Method
  ]: readonly string[];
};

/** Puts a generated service definition, its handlers and its access table together, checked against each other. */
export const grpcService = <Implementation extends UntypedServiceImplementation>(
  definition: ServiceDefinition<Implementation>,
  implementation: Implementation,
  access: AccessTable<Implementation>,
): GrpcService => ({ definition, implementation, access });
