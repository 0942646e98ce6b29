import { appendUntilKilled } from '@portcullis/event-log/testing';

import { openSqliteEventLog } from '../index.ts';

/** Started by specs with a folder and a topic, and killed by them. */
const [folder = '', topic = ''] = process.argv.slice(2);
void openSqliteEventLog({ folder }).then((log) => appendUntilKilled(log, topic));
