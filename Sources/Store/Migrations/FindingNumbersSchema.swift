/// Short numbers of findings within a period, what was asked about them, and what was open when a report was last
/// written.
///
/// A number belongs to a cause, which stays the same when files come again and values change; none is given twice.
enum FindingNumbersSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE finding_number (
                    period TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    cause TEXT NOT NULL,
                    PRIMARY KEY (period, number)
                ) STRICT, WITHOUT ROWID;
                CREATE UNIQUE INDEX finding_number_cause ON finding_number(period, cause);

                CREATE TABLE finding_question (
                    period TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    asked_at REAL NOT NULL,
                    name TEXT NOT NULL,
                    text TEXT NOT NULL,
                    answer TEXT,
                    answered_by TEXT,
                    answered_at REAL,
                    PRIMARY KEY (period, number, asked_at)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE report_open (
                    report TEXT NOT NULL,
                    period TEXT NOT NULL,
                    matters TEXT NOT NULL,
                    PRIMARY KEY (report, period)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
