import { readFileSync } from 'node:fs';

import type { EventLog } from '@portcullis/event-log';
import { z } from 'zod';

/** Each import above must be refused in an engine: I/O, a port, a package. */
export const forbidden = (log: EventLog): unknown => [readFileSync, z, log];
