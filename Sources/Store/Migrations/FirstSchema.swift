/// The first schema.
///
/// `file` is the ledger: a row for each file ever received; `item` is its id in the spool, for files that came through
/// a drop folder. `dataset_version` is one dataset as one file gave it; versions with the same slot (dataset, scope,
/// period, and for forms the unit) supersede each other and all are kept. `unit_row` and `value` hold its rows; a value
/// has the cell it was read from, and the cell's text where that differs from the value's own.
enum FirstSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE file (
                    id INTEGER PRIMARY KEY,
                    item TEXT UNIQUE,
                    name TEXT NOT NULL,
                    sha256 TEXT NOT NULL,
                    byte_count INTEGER NOT NULL,
                    folder TEXT,
                    received_at REAL NOT NULL,
                    state TEXT NOT NULL,
                    reason TEXT
                ) STRICT;
                CREATE INDEX file_sha256 ON file(sha256);
                CREATE INDEX file_state ON file(state) WHERE state IN ('taken', 'processing');

                CREATE TABLE field (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

                CREATE TABLE dataset_version (
                    id INTEGER PRIMARY KEY,
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    dataset TEXT NOT NULL,
                    scope TEXT NOT NULL,
                    period TEXT NOT NULL,
                    slot TEXT NOT NULL,
                    version INTEGER NOT NULL,
                    is_current INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX dataset_version_current ON dataset_version(period, is_current);
                CREATE UNIQUE INDEX dataset_version_slot ON dataset_version(dataset, scope, period, slot, version);
                CREATE INDEX dataset_version_file ON dataset_version(file_id);

                CREATE TABLE unit_row (
                    id INTEGER PRIMARY KEY,
                    version_id INTEGER NOT NULL REFERENCES dataset_version(id),
                    unit_code TEXT,
                    unit_valid_from TEXT,
                    unit_label TEXT NOT NULL,
                    unit_name TEXT NOT NULL,
                    sheet TEXT NOT NULL,
                    row INTEGER NOT NULL,
                    is_total INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX unit_row_version ON unit_row(version_id);

                CREATE TABLE value (
                    row_id INTEGER NOT NULL REFERENCES unit_row(id),
                    field_id INTEGER NOT NULL REFERENCES field(id),
                    kind INTEGER NOT NULL,
                    number INTEGER,
                    scale INTEGER,
                    text TEXT,
                    cell_row INTEGER NOT NULL,
                    cell_column INTEGER NOT NULL,
                    raw TEXT,
                    PRIMARY KEY (row_id, field_id)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE narrative (
                    id INTEGER PRIMARY KEY,
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    period TEXT NOT NULL,
                    section TEXT NOT NULL,
                    style TEXT NOT NULL,
                    text TEXT NOT NULL,
                    paragraph INTEGER NOT NULL,
                    is_current INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX narrative_current ON narrative(period, is_current);
                CREATE INDEX narrative_file ON narrative(file_id);

                CREATE TABLE finding (
                    id INTEGER PRIMARY KEY,
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    content TEXT NOT NULL
                ) STRICT;
                CREATE INDEX finding_file ON finding(file_id);
                """)
    }
}
