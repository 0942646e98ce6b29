import { text } from 'node:stream/consumers';

import { live, type Life } from './life.ts';

// The life comes on standard input, so that a process can be loaded while the one before it still lives.
await live(JSON.parse(await text(process.stdin)) as Life);
