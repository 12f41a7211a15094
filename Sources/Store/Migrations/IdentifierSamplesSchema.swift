import ReportingKit

/// Samples of the identifiers in lists of dossiers, see ``IdentifierSample``, and the key that they are made with.
///
/// `installation` holds what belongs to this installation whatever its data are. A sample is of one unit in one file;
/// `hashes` are words of eight bytes, the lowest byte first. `question.is_other_list` says that a list waits because it
/// is of other dossiers than the one in force.
enum IdentifierSamplesSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE installation (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

                CREATE TABLE identifier_sample (
                    file_id INTEGER NOT NULL REFERENCES file(id),
                    unit_code TEXT NOT NULL,
                    unit_valid_from TEXT NOT NULL,
                    dossiers INTEGER NOT NULL,
                    key_mark INTEGER NOT NULL,
                    hashes BLOB NOT NULL,
                    PRIMARY KEY (file_id, unit_code, unit_valid_from)
                ) STRICT, WITHOUT ROWID;

                ALTER TABLE question ADD COLUMN is_other_list INTEGER NOT NULL DEFAULT 0;
                """)
        var random = SystemRandomNumberGenerator()
        try IdentifierKey.random(using: &random).store(in: database)
    }
}
