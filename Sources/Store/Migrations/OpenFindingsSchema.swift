/// Who issued a report although findings were open, why, and which ones they were (``Finding/id``, one a line).
enum OpenFindingsSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE finalization_open (
                    finalization INTEGER PRIMARY KEY REFERENCES finalization(id),
                    name TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    findings TEXT NOT NULL
                ) STRICT;
                """)
    }
}
