import type { Finding } from '@portcullis/domain';

import { REFERENCE } from './reading.ts';

const MOST = 10;
const NAME = /^[A-Za-z][A-Za-z0-9_.:-]{0,39}$/;

/** Names that the interface does not know, gathered so that they are told once a message. */
export interface UnknownNames {
  add(name: string): void;
  finding(): Finding | undefined;
}

/** A name that does not look like one is not repeated: it might say who somebody is. */
export function unknownNames(): UnknownNames {
  const names = new Set<string>();
  return {
    add: (name) => {
      if (names.size < MOST) names.add(NAME.test(name) ? name : '(unreadable name)');
    },
    finding: () => (names.size === 0 ? undefined : REFERENCE.unknownElements(names)),
  };
}
