/// Several reports of a period, each issued by itself.
///
/// `report` names the kind; what was issued before belongs to the one report that there was. `parts` are the datasets
/// and sections that an issued report is made of, with spaces around each: files of these are refused while it stands;
/// null for all.
enum ReportsSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE finalization ADD COLUMN report TEXT NOT NULL DEFAULT 'chuyen-doi-so';
                ALTER TABLE finalization ADD COLUMN parts TEXT;
                DROP INDEX finalization_period;
                CREATE UNIQUE INDEX finalization_report ON finalization(report, period) WHERE reopened_at IS NULL;
                CREATE INDEX finalization_period ON finalization(period);

                CREATE TABLE new_report_made (
                    report TEXT NOT NULL, period TEXT NOT NULL, through INTEGER NOT NULL, made_at REAL NOT NULL,
                    PRIMARY KEY (report, period)
                ) STRICT;
                INSERT INTO new_report_made SELECT 'chuyen-doi-so', period, through, made_at FROM report_made;
                DROP TABLE report_made;
                ALTER TABLE new_report_made RENAME TO report_made;
                """)
    }
}
