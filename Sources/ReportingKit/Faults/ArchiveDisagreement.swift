/// Where store, archive and the archive's journal do not agree.
package enum ArchiveDisagreement: Hashable, Sendable {
    /// An accepted file whose bytes are gone; `folder` is where they belong.
    case missing(name: String, sha256: String, folder: String)
    case copyChanged(name: String, path: String)
    /// An archived file that no row of the ledger answers for.
    case orphan(path: String)
    case unknownFile(name: String, sha256: String, state: FileState)
    case otherState(name: String, stored: FileState, journal: FileState, isInOtherOrder: Bool)
    case unknownReport(number: String, period: String)
    case documents(number: String, period: String, KeptDocumentGap)
    case decision(order: Int64, name: String, file: Int64, StoreSide)
    case openWarnings(number: String, period: String, StoreSide)

    /// What the store says of something that the journal has.
    package enum StoreSide: Hashable, Sendable, CaseIterable {
        case unknown
        case otherwise
    }
}

/// What is odd between store and archive and nothing is lost by.
package enum ArchiveNote: Hashable, Sendable {
    case setAside(count: Int)
    case fileUnwritten(name: String)
    case decisionsUnwritten(count: Int)
    case openWarningsUnwritten(number: String, period: String)
    case tornLines(count: Int, first: [String])
    case newerLines(count: Int)
}

/// Why the kept documents of an issued report cannot be had.
package enum KeptDocumentGap: Error, Hashable, Sendable {
    case line(period: String)
    case missing(path: String)
    case changed(path: String)
}
