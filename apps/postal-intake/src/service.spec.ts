import { MessageStatus } from '@portcullis/contracts';

import { aPost, documentSample } from './testing/a-post.ts';

describe('startPostalIntake', () => {
  it.each(['xml', 'json'] as const)(
    'declares the item of the sample in %s that the interface shows',
    async (format) => {
      await using post = await aPost();
      const [answer] = await post.send(await documentSample(format));
      expect(answer?.answer).toMatchObject({
        $case: 'message',
        value: { messageId: 'IM0007431', status: MessageStatus.TAKEN, items: 1, findings: [] },
      });
      const [declared] = await post.declared();
      expect(declared?.id).toBe('nl-post/IM0007431/LX000000005NL/fiscal');
      expect(declared?.declaration).toMatchObject({
        kind: 'fiscal',
        channel: 'postal',
        number: 'LX000000005NL',
        numberType: 's10',
        submission: {
          operator: 'nl-post',
          messageId: 'IM0007431',
          preparedAt: '2026-11-20T03:15:00.000Z',
          sequence: 1,
        },
      });
      expect(declared?.sealed?.keyId).toBe('party-2026-11-20');
    },
  );
});
