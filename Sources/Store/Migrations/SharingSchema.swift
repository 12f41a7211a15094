/// What several hosts of one store need: in PostgreSQL only, since a file of SQLite has one host.
///
/// `office` names the office whose store it is; `host` gives each host a number, by which ids of items differ. `arrival`
/// holds the mark of each file that was entered, so that no second host enters it. `content` holds the bytes of files in
/// parts, `reduction` which reduced copy stands for a file that names people. `claim` says which host works on an item,
/// from its entry until its answer is delivered. `impact` holds what a correction changed in a report, as the host found
/// that made the report first.
enum SharingSchema {
    static func create(_ database: Database) throws {
        guard database.connection.dialect == .postgres else { return }
        try database.execute(
            sql: """
                CREATE TABLE office (unit TEXT PRIMARY KEY) STRICT;
                CREATE TABLE host (name TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE) STRICT;
                CREATE TABLE arrival (
                    mark TEXT PRIMARY KEY, item TEXT NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp()
                ) STRICT;
                CREATE TABLE content (
                    sha256 TEXT NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (sha256, part)
                ) STRICT;
                ALTER TABLE content ALTER COLUMN bytes SET STORAGE EXTERNAL;
                CREATE TABLE reduction (sha256 TEXT PRIMARY KEY, reduced TEXT NOT NULL) STRICT;
                CREATE TABLE claim (
                    item TEXT PRIMARY KEY, owner TEXT NOT NULL, epoch INTEGER NOT NULL, lease timestamptz NOT NULL
                ) STRICT;
                CREATE TABLE impact (
                    report TEXT NOT NULL, period TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (report, period)
                ) STRICT;
                CREATE INDEX claim_lease ON claim(lease);
                """)
    }
}
