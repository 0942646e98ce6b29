import { type handleUnaryCall, type MethodDefinition, status, type UntypedHandleCall } from '@grpc/grpc-js';
import { AppError } from '@portcullis/domain';
import type { Logger } from '@portcullis/observability';
import type { Principal } from '@portcullis/security';

import type { Authenticate } from './authenticate.ts';
import { admit, type ServedCall } from './call-context.ts';
import { overloaded } from './error-facts.ts';
import { statusError, statusOfError, type StatusError } from './status-of-error.ts';

export interface GateOptions {
  readonly authenticate: Authenticate;
  readonly logger: Logger;
  readonly closing: AbortSignal;
  readonly maxCalls: number;
  readonly maxStreams: number;
  readonly retryAfterMs: number;
}

/** Puts itself before a handler: who calls, may they, is there room. */
export type Gate = (
  method: Pick<MethodDefinition<unknown, unknown>, 'path' | 'requestStream' | 'responseStream'>,
  roles: readonly string[],
  handler: UntypedHandleCall,
) => UntypedHandleCall;

interface Room {
  readonly most: number;
  taken: number;
}

type Answer = Parameters<handleUnaryCall<unknown, unknown>>[1];
type UnaryCall = Parameters<handleUnaryCall<unknown, unknown>>[0];

export function openGate(options: GateOptions): Gate {
  const calls: Room = { most: options.maxCalls, taken: 0 };
  const streams: Room = { most: options.maxStreams, taken: 0 };

  return ({ path, requestStream, responseStream }, roles, handler) => {
    const enter = entrance(options, path, roles);
    if (!requestStream && !responseStream) {
      const serve = handler as handleUnaryCall<unknown, unknown>;
      return (call: UnaryCall, callback: Answer) => {
        let admitted: Admission | undefined;
        const answer: Answer = (error, value, trailer, flags) => {
          admitted?.release();
          if (error && call.cancelled) callback(statusError(status.CANCELLED, 'the caller went away'));
          else if (error) callback(statusOfError(error, { path, principal: admitted?.principal }, options.logger));
          else callback(null, value, trailer, flags);
        };
        enter(
          call,
          calls,
          (admission) => {
            admitted = admission;
            serve(call, answer);
          },
          callback,
        );
      };
    }
    const serve = handler as (call: ServedCall) => void;
    return (call: ServedCall) =>
      enter(
        call,
        streams,
        () => serve(call),
        (refusal) => {
          if (!call.cancelled) call.emit('error', refusal);
        },
      );
  };
}

interface Admission {
  readonly principal: Principal;
  readonly release: () => void;
}

function entrance(
  { authenticate, logger, closing, retryAfterMs }: GateOptions,
  path: string,
  roles: readonly string[],
) {
  return (
    call: ServedCall,
    room: Room,
    serve: (admission: Admission) => void,
    refuse: (refusal: StatusError) => void,
  ): void => {
    let principal: Principal | undefined;
    const toStatus = (thrown: unknown): StatusError => statusOfError(thrown, { path, principal }, logger);

    const letIn = (caller: Principal): void => {
      principal = caller;
      if (!caller.roles.some((role) => roles.includes(role)))
        throw new AppError('denied', `${caller.id} has no role that may call ${path}`);
      if (room.taken >= room.most) throw overloaded(retryAfterMs);
      room.taken++;
      let inside = true;
      const release = (): void => {
        if (inside) room.taken--;
        inside = false;
      };
      admit(call, { principal: caller, toStatus, closing, release });
      try {
        serve({ principal: caller, release });
      } catch (thrown) {
        release();
        throw thrown;
      }
    };

    try {
      const caller = authenticate(call.metadata);
      if (isPrincipal(caller)) letIn(caller);
      else caller.then(letIn).catch((thrown: unknown) => refuse(toStatus(thrown)));
    } catch (thrown) {
      refuse(toStatus(thrown));
    }
  };
}

const isPrincipal = (caller: Principal | Promise<Principal>): caller is Principal => 'roles' in caller;
