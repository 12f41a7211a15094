import Assembly
import Messages

extension AppendixTable {
    /// What is under a table whose total row is blank in some columns, or is no sum there; empty for none.
    var note: String { AppendixTexts.note(uncounted: uncounted, declared: declared) }
}
