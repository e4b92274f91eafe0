/** Each entry brings the state from the version of its index to the next. Entries are added, never changed. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE digest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    topic TEXT,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    quiet TEXT NOT NULL,
    hour INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    zone TEXT NOT NULL,
    days TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    next_due INTEGER,
    UNIQUE (guild, name_folded)
  ) STRICT;
  CREATE INDEX digest_next_due ON digest (next_due) WHERE next_due IS NOT NULL;

  CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest INTEGER NOT NULL REFERENCES digest (id) ON DELETE CASCADE,
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'sending', 'sent', 'failed', 'skipped')),
    mark INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL,
    sending_since INTEGER,
    covers_to INTEGER,
    reason TEXT,
    message TEXT,
    UNIQUE (digest, due_at)
  ) STRICT;
  CREATE INDEX delivery_open ON delivery (next_try) WHERE state IN ('due', 'sending');
  `,
  `
  ALTER TABLE delivery ADD COLUMN edition TEXT;
  CREATE UNIQUE INDEX delivery_mark ON delivery (mark);
  `,
];
