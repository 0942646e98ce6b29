import { writeUntilKilled } from '@portcullis/document-store/testing';

import { openSqliteDocumentStore } from '../index.ts';

/** Started by specs with a folder and a collection, and killed by them. */
const [folder = '', collection = ''] = process.argv.slice(2);
void openSqliteDocumentStore({ folder }).then((store) => writeUntilKilled(store, collection));
