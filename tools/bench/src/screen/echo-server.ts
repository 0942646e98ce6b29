import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { ScreenResponse, ScreeningServiceService } from '@portcullis/contracts';

export interface EchoServer extends AsyncDisposable {
  readonly port: number;
}

/** Takes the same requests on the same kind of socket and answers nothing: no caller is checked, nothing is kept. */
export async function startEchoServer(): Promise<EchoServer> {
  const server = new Server();
  const { screen } = ScreeningServiceService;
  const empty = ScreenResponse.fromPartial({});
  const implementation: UntypedServiceImplementation = {
    screen: (_call: unknown, callback: (error: null, response: ScreenResponse) => void) => callback(null, empty),
  };
  server.addService({ screen }, implementation);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.tryShutdown(() => resolve());
      }),
  };
}
