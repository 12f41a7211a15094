/// The outbox: what people are to be told, each item and kind once.
enum NoticesSchema {
    static func create(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE notice (
                    key TEXT PRIMARY KEY,
                    state TEXT NOT NULL CHECK (state IN ('known', 'waiting', 'sending', 'sent', 'unsure')),
                    created_at REAL NOT NULL,
                    tried_at REAL,
                    content TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX notice_state ON notice(state) WHERE state NOT IN ('known', 'sent');
                """)
    }
}
