/// What finalizing, accepting warnings and going back to a former state need.
///
/// `accepted_order` counts accepted files: the state of a period after the n-th of them can be read again at any time.
/// `finalization` holds an issued report with everything that made it; one that was reopened stays. `acceptance` holds
/// who accepted which warning, and why. `report_made` is how far the data went when a period's report was last written.
enum VersionsSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE file ADD COLUMN accepted_order INTEGER;
                UPDATE file SET accepted_order = id WHERE state = 'accepted';
                CREATE UNIQUE INDEX file_accepted_order ON file(accepted_order) WHERE accepted_order IS NOT NULL;
                CREATE INDEX file_name ON file(name);

                CREATE TABLE finalization (
                    id INTEGER PRIMARY KEY,
                    period TEXT NOT NULL,
                    number TEXT NOT NULL,
                    date TEXT NOT NULL,
                    signer TEXT NOT NULL,
                    finalized_at REAL NOT NULL,
                    through INTEGER NOT NULL,
                    layout TEXT NOT NULL,
                    template BLOB NOT NULL,
                    document BLOB NOT NULL,
                    document_sha256 TEXT NOT NULL,
                    workbook BLOB NOT NULL,
                    workbook_sha256 TEXT NOT NULL,
                    reopened_at REAL,
                    reopened_by TEXT,
                    reopening_reason TEXT
                ) STRICT;
                CREATE UNIQUE INDEX finalization_period ON finalization(period) WHERE reopened_at IS NULL;

                CREATE TABLE acceptance (
                    finding TEXT PRIMARY KEY,
                    period TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    name TEXT NOT NULL,
                    accepted_at REAL NOT NULL
                ) STRICT;

                CREATE TABLE report_made (period TEXT PRIMARY KEY, through INTEGER NOT NULL, made_at REAL NOT NULL) STRICT;
                """)
    }
}
