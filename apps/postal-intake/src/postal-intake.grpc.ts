import { PostalIntakeServiceService, type PostalIntakeServiceServer } from '@portcullis/contracts';
import { bidi, grpcService, type GrpcService } from '@portcullis/grpc';

import type { Foretell } from './foretell.ts';
import type { Submit } from './submit.ts';

/** Role of a post's account. Its id names the operator. */
export const POST_ROLE = 'post';

/** Takes messages from posts without Kafka of their own. Each is answered when it is durable, in the order it came. */
export const postalIntakeGrpc = (submit: Submit, foretell: Foretell): GrpcService =>
  grpcService<PostalIntakeServiceServer>(
    PostalIntakeServiceService,
    {
      submitMessages: bidi(async function* (requests, { principal }) {
        for await (const { reference, contentType, body } of requests) {
          const sent = { contentType, body };
          const answer = await foretell(principal.id, sent);
          await submit(principal.id, [sent]);
          yield { reference, answer };
        }
      }),
    },
    { submitMessages: [POST_ROLE] },
  );
