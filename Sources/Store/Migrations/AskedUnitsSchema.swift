/// Which unit a question about a finding is put to, and of which report the finding is; neither is known of older questions.
enum AskedUnitsSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE finding_question ADD COLUMN unit TEXT;
                ALTER TABLE finding_question ADD COLUMN report TEXT;
                """)
    }
}
