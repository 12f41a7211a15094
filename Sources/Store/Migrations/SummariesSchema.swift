/// The page for the leader of an issued report, with its hash; null for reports that were issued before there was one.
enum SummariesSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE finalization ADD COLUMN summary BLOB;
                ALTER TABLE finalization ADD COLUMN summary_sha256 TEXT;
                """)
    }
}
