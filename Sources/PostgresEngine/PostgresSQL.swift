/// The store's one text of SQL as PostgreSQL takes it.
enum PostgresSQL {
    /// Tables whose rows are numbered in the column `id`.
    static let numbered: Set<String> = [
        "file", "field", "statement", "unit_row", "narrative", "finding", "slot", "event", "finalization",
    ]

    /// A statement with its parameters by number.
    struct Statement {
        var text: String
        /// How many parameters it has.
        var count: Int
        /// The table whose next number is the parameter behind the last, of an INSERT that leaves the number out.
        var numbering: String?
        /// The table of an INSERT that says the number.
        var saysNumber: String?
    }

    static func statement(_ sql: String) -> Statement {
        var statement = Statement(text: "", count: 0)
        var isQuoted = false
        for character in sql {
            if character == "'" { isQuoted.toggle() }
            if character == "?", !isQuoted {
                statement.count += 1
                statement.text += "$\(statement.count)"
            } else {
                statement.text.append(character)
            }
        }
        number(&statement)
        return statement
    }

    /// Rows get their numbers from who writes them: one writer at a time, and no gap where a transaction is undone.
    private static func number(_ statement: inout Statement) {
        guard let match = statement.text.firstMatch(of: /^\s*INSERT\s+INTO\s+(\w+)\s*\(([^)]*)\)\s*VALUES\s*\(/),
            numbered.contains(String(match.1))
        else { return }
        let table = String(match.1)
        let columns = match.2.split { $0 == "," || $0.isWhitespace }
        guard !columns.contains("id") else {
            statement.saysNumber = table
            return
        }
        statement.numbering = table
        statement.text.replaceSubrange(
            match.range, with: "INSERT INTO \(table) (id, \(match.2)) VALUES ($\(statement.count + 1), ")
    }

    /// Definitions of tables.
    static func script(_ sql: String) -> String {
        sql.replacing(/\bINTEGER\b/, with: "bigint")
            .replacing(/\bREAL\b/, with: "double precision")
            // Compared and sorted by bytes, as SQLite does.
            .replacing(/\bTEXT\b/, with: "text COLLATE \"C\"")
            .replacing(/\bBLOB\b/, with: "bytea")
            .replacing(/\)\s*STRICT(?:,\s*WITHOUT\s+ROWID)?/, with: ")")
            // Who refers to a table that is made anew refers to the new one: the migration says so.
            .replacing(/\bDROP TABLE (\w+)/, with: { "DROP TABLE \($0.1) CASCADE" })
    }

    /// Functions of SQLite that queries call.
    static let functions = """
        CREATE FUNCTION json_extract(content text, path text) RETURNS text LANGUAGE SQL IMMUTABLE AS
            $$ SELECT content::json #>> string_to_array(substr(path, 3), '.') $$;
        CREATE FUNCTION instr(hay text, needle text) RETURNS bigint LANGUAGE SQL IMMUTABLE AS
            $$ SELECT strpos(hay, needle)::bigint $$;
        """
}
