import { live, type Life } from './life.ts';

await live(JSON.parse(process.argv[2] ?? '') as Life);
