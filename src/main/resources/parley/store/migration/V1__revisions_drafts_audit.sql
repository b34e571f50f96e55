-- What must last. SQL that SQLite and PostgreSQL both have: BYTEA is a column of bytes in both,
-- moments are milliseconds since the epoch, and ids are made by the program.

-- A file of the corpus, kept once whoever has it.
CREATE TABLE text (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  content BYTEA NOT NULL
);

-- A state of the corpus that was served. The newest is served now.
CREATE TABLE revision (
  number BIGINT NOT NULL PRIMARY KEY,
  created_at BIGINT NOT NULL,
  author VARCHAR(64) NOT NULL,
  reason VARCHAR(16) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  has_texts SMALLINT NOT NULL
);

-- The files of a revision: what is served, and what the folder held when it was made. One of them
-- is null where the file is served but not in the folder, or in the folder but removed by an edit.
CREATE TABLE revision_text (
  revision BIGINT NOT NULL REFERENCES revision (number),
  name VARCHAR(1024) NOT NULL,
  hash VARCHAR(64) REFERENCES text (hash),
  folder_hash VARCHAR(64) REFERENCES text (hash),
  PRIMARY KEY (revision, name)
);
CREATE INDEX revision_text_hash ON revision_text (hash);
CREATE INDEX revision_text_folder_hash ON revision_text (folder_hash);

-- What a revision changed; kept when its texts are gone.
CREATE TABLE revision_change (
  revision BIGINT NOT NULL REFERENCES revision (number),
  name VARCHAR(1024) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  PRIMARY KEY (revision, name)
);

-- The edits that lie over the folder in a revision; without a hash, the file is removed. The base
-- is what the folder held when the edit was made.
CREATE TABLE edit (
  revision BIGINT NOT NULL REFERENCES revision (number),
  name VARCHAR(1024) NOT NULL,
  hash VARCHAR(64) REFERENCES text (hash),
  base_hash VARCHAR(64) REFERENCES text (hash),
  author VARCHAR(64) NOT NULL,
  edited_at BIGINT NOT NULL,
  PRIMARY KEY (revision, name)
);
CREATE INDEX edit_hash ON edit (hash);
CREATE INDEX edit_base_hash ON edit (base_hash);

-- A change that somebody looks at before it is published.
CREATE TABLE draft (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  author VARCHAR(64) NOT NULL,
  base_revision BIGINT NOT NULL,
  note VARCHAR(1000) NOT NULL,
  folder_fingerprint VARCHAR(64)
);

CREATE TABLE draft_change (
  draft VARCHAR(32) NOT NULL REFERENCES draft (id),
  name VARCHAR(1024) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  hash VARCHAR(64) REFERENCES text (hash),
  base_hash VARCHAR(64) REFERENCES text (hash),
  PRIMARY KEY (draft, name)
);
CREATE INDEX draft_change_hash ON draft_change (hash);
CREATE INDEX draft_change_base_hash ON draft_change (base_hash);

-- What moderators did and what they were refused.
CREATE TABLE audit (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  recorded_at BIGINT NOT NULL,
  author VARCHAR(64) NOT NULL,
  guild VARCHAR(64),
  channel VARCHAR(64),
  action VARCHAR(200) NOT NULL,
  outcome VARCHAR(1000) NOT NULL,
  revision BIGINT
);
CREATE INDEX audit_recorded_at ON audit (recorded_at);

-- Facts about the store itself.
CREATE TABLE property (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  content VARCHAR(4096) NOT NULL
);
