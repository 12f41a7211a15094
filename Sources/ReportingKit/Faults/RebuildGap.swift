/// What could not be known when a store was built again.
package enum RebuildGap: Hashable, Sendable {
    /// Repetitions of files that are missing.
    case repetitions(count: Int)
    case issued(number: String, period: String, KeptDocumentGap)
    case decision(name: String, file: Int64)
    case data(name: String, sha256: String, ArchivedFileLoss)
    /// Of a file that no line of the journal names.
    case unnamedData(sha256: String, ArchivedFileLoss)
    case reducedCopy(sha256: String, name: String)
    case acceptance(name: String, sha256: String)
    case unnamedFiles(count: Int)
    case namelessFiles(count: Int)
    case noJournal
    case newerLines(count: Int)
    case tornLines(count: Int, first: [String])
}

/// Why the data of an archived file cannot be had. The archive's journal keeps these words.
package enum ArchivedFileLoss: String, Hashable, Sendable, CaseIterable {
    case missing = "is not in the archive"
    case changed = "was changed in the archive"
    case withoutData = "gives no data any more: the modules, the register or the program changed"
}
