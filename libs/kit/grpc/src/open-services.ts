import type { Server, ServiceDefinition, UntypedHandleCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { fileDescriptorProtos } from '@portcullis/contracts';
import { AppError } from '@portcullis/domain';
import { HealthImplementation } from 'grpc-health-check';

export interface OpenServices {
  readonly setServing: (service: string, serving: boolean) => void;
  /** Says NOT_SERVING for all and ends the streams that watch. */
  close(): void;
}

interface Stream extends NodeJS.EventEmitter {
  end(): void;
}

/** Health and reflection: what a load balancer and `grpcurl` need before they know a token. */
export function addOpenServices(server: Server, services: readonly string[]): OpenServices {
  const health = new HealthImplementation({ '': 'SERVING' });
  for (const service of services) health.setStatus(service, 'SERVING');
  const streams = new Set<Stream>();
  const remembering = {
    addService: (definition: ServiceDefinition, implementation: UntypedServiceImplementation) =>
      server.addService(definition, withStreamsIn(streams, definition, implementation)),
  };
  health.addToServer(remembering);
  new ReflectionService(
    { '': { format: 'Protocol Buffer 3 DescriptorProto', type: {}, fileDescriptorProtos: [...fileDescriptorProtos] } },
    { services: [...services] },
  ).addToServer(remembering);

  return {
    setServing: (service, serving) => {
      if (service !== '' && !services.includes(service))
        throw new AppError('not_found', `the server has no service ${service}`);
      health.setStatus(service, serving ? 'SERVING' : 'NOT_SERVING');
    },
    close: () => {
      for (const service of ['', ...services]) health.setStatus(service, 'NOT_SERVING');
      for (const stream of streams) stream.end();
    },
  };
}

/** A watcher never ends by itself, and would hold up the closing of the server. */
function withStreamsIn(
  streams: Set<Stream>,
  definition: ServiceDefinition,
  implementation: UntypedServiceImplementation,
): UntypedServiceImplementation {
  const handlers: Record<string, UntypedHandleCall> = { ...implementation };
  for (const [name, { responseStream, originalName = name }] of Object.entries(definition)) {
    for (const key of [name, originalName]) {
      const handler = implementation[key] as ((stream: Stream) => void) | undefined;
      if (!responseStream || handler === undefined) continue;
      handlers[key] = (stream: Stream) => {
        streams.add(stream);
        stream.once('cancelled', () => streams.delete(stream));
        handler(stream);
      };
    }
  }
  return handlers as UntypedServiceImplementation;
}
