import Foundation

/// What `verify` and `store check` find.
package enum VerificationFault: Hashable, Sendable {
    case store(StoreFault)
    /// The store cannot even be opened.
    case unopened(Bilingual)
    case archive(ArchiveDisagreement)
    case issued(ReportPeriod, IssuedFault)
    /// A file of an issued report in the output folder.
    case output(ReportPeriod, path: String, OutputDifference)
    case putAside(ReportPeriod, reason: Bilingual)
    case ungrounded(ReportPeriod, figure: String)
    case unacceptedSource(ReportPeriod, figure: String, file: String)
}

/// Why an issued report is not what it was, or cannot be made again.
package enum IssuedFault: Hashable, Sendable {
    case bytesChanged
    case template(Undeclared)
    case noData
    case undeclared(datasets: [String])
    case madeOtherwise(issuedAt: Date)

    /// What a template names and nobody declares.
    package struct Undeclared: Hashable, Sendable {
        /// The faults as administrators read them.
        package let faults: String
        /// The paragraphs that name it, shortened.
        package let excerpts: [String]

        package init(faults: String, excerpts: [String]) {
            self.faults = faults
            self.excerpts = excerpts
        }
    }
}

/// How a file in the output folder differs from what was issued.
package enum OutputDifference: Hashable, Sendable {
    case missing
    case replaced(by: Bilingual)
    case changed
    case writableByOthers
    case unreadable(Bilingual)
}
