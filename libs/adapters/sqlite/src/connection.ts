import type { DatabaseSync } from 'node:sqlite';

/** Most pages are read through the memory map; the cache holds what is only in the write-ahead file, or being changed. */
const CACHE_KIB = { reads: 16_384, writes: 32_768 } as const;

/** The settings that SQLite keeps by the connection. `journal_mode` and `page_size` stay in the file. */
export function prepareConnection(db: DatabaseSync, use: 'reads' | 'writes'): void {
  db.exec(`
    PRAGMA synchronous=FULL;
    PRAGMA cache_size=-${CACHE_KIB[use]};
    PRAGMA mmap_size=268435456;
    PRAGMA temp_store=MEMORY;
    PRAGMA wal_autocheckpoint=16000;
  `);
}
