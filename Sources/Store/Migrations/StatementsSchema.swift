/// Statements in the place of versions of whole tables; what is in force of each unit, and what waits for an answer, as
/// tables.
///
/// `slot` is one dataset, origin, place and period. `statement` is what one file says in one slot; its order is that of
/// its file. A statement that was a version of a table before has no slot until ``StatementUpgrade`` has replayed it;
/// `former_version` keeps what it was: issued reports of that time are read by it. `is_correction` says that it
/// replaced or took back what another one had stated. `in_force` says unit by unit which row is in force; `fields` are
/// the numbers of those of its values that are, null for all of them. Rows of lists have no unit; their `member` is the
/// list. `event` holds answers and withdrawals, which share the running order of accepted files; an `event_unit`
/// without a code stands for all units of the statement.
enum StatementsSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE slot (
                    id INTEGER PRIMARY KEY,
                    dataset TEXT NOT NULL,
                    origin TEXT NOT NULL,
                    place TEXT NOT NULL,
                    period TEXT NOT NULL,
                    changed_order INTEGER NOT NULL
                ) STRICT;
                CREATE UNIQUE INDEX slot_key ON slot(period, dataset, place, origin);

                CREATE TABLE former_version (
                    statement_id INTEGER PRIMARY KEY,
                    dataset TEXT NOT NULL,
                    scope TEXT NOT NULL,
                    period TEXT NOT NULL,
                    slot TEXT NOT NULL,
                    version INTEGER NOT NULL
                ) STRICT;
                INSERT INTO former_version (statement_id, dataset, scope, period, slot, version)
                    SELECT id, dataset, scope, period, slot, version FROM dataset_version;
                CREATE INDEX former_version_slot ON former_version(period, dataset, scope, slot, version);

                CREATE TABLE new_statement (
                    id INTEGER PRIMARY KEY,
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    slot_id INTEGER REFERENCES slot(id),
                    sender TEXT NOT NULL,
                    list TEXT,
                    is_full INTEGER NOT NULL,
                    is_complete INTEGER NOT NULL,
                    columns TEXT NOT NULL,
                    is_correction INTEGER NOT NULL
                ) STRICT;
                INSERT INTO new_statement (id, file_id, sender, is_full, is_complete, columns, is_correction)
                    SELECT id, file_id, 'office', 0, 0, '', CASE WHEN version > 1 THEN 1 ELSE 0 END FROM dataset_version;
                DROP TABLE dataset_version;
                ALTER TABLE new_statement RENAME TO dataset_version;
                ALTER TABLE dataset_version RENAME TO statement;
                CREATE INDEX statement_slot ON statement(slot_id);
                CREATE INDEX statement_file ON statement(file_id);
                CREATE INDEX statement_full ON statement(slot_id) WHERE is_full = 1;
                ALTER TABLE unit_row RENAME COLUMN version_id TO statement_id;
                ALTER TABLE unit_row ADD COLUMN member TEXT NOT NULL DEFAULT '';
                DROP INDEX unit_row_version;
                CREATE INDEX unit_row_statement ON unit_row(statement_id, unit_code);

                CREATE TABLE in_force (
                    slot_id INTEGER NOT NULL REFERENCES slot(id),
                    unit_code TEXT NOT NULL,
                    unit_valid_from TEXT NOT NULL,
                    member TEXT NOT NULL,
                    row_id INTEGER NOT NULL REFERENCES unit_row(id),
                    fields TEXT,
                    PRIMARY KEY (slot_id, unit_code, unit_valid_from, member, row_id)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE question (
                    slot_id INTEGER NOT NULL REFERENCES slot(id),
                    unit_code TEXT NOT NULL,
                    unit_valid_from TEXT NOT NULL,
                    sender TEXT NOT NULL,
                    statement_id INTEGER NOT NULL REFERENCES statement(id),
                    is_foreign INTEGER NOT NULL,
                    PRIMARY KEY (slot_id, unit_code, unit_valid_from, sender)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX question_statement ON question(statement_id);

                CREATE TABLE event (
                    id INTEGER PRIMARY KEY,
                    accepted_order INTEGER NOT NULL UNIQUE,
                    kind TEXT NOT NULL,
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    name TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    at REAL NOT NULL
                ) STRICT;
                CREATE TABLE event_unit (
                    event_id INTEGER NOT NULL REFERENCES event(id),
                    statement_id INTEGER NOT NULL REFERENCES statement(id),
                    unit_code TEXT NOT NULL,
                    unit_valid_from TEXT NOT NULL,
                    PRIMARY KEY (event_id, statement_id, unit_code, unit_valid_from)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX event_unit_statement ON event_unit(statement_id);

                ALTER TABLE finalization ADD COLUMN semantics INTEGER NOT NULL DEFAULT 1;
                CREATE TABLE upgraded_period (period TEXT PRIMARY KEY, changed_values INTEGER NOT NULL) STRICT;
                """)
        // SQLite goes by the name of the table that rows belong to; elsewhere the reference went with the former one.
        if database.connection.dialect == .postgres {
            try database.execute(sql: "ALTER TABLE unit_row ADD FOREIGN KEY (statement_id) REFERENCES statement(id)")
        }
    }
}
