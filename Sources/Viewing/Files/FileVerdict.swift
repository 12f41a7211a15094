import ReportingKit
import Store

/// What a file's officer has to know first: nothing to mend, mend and send, or answer.
package enum FileVerdict: String, Hashable, Sendable, CaseIterable {
    case accepted, returned, question, checking

    /// The worst part decides. `findings` are those of a returned file.
    package init(_ file: ListedFile, findings: [Finding]) {
        switch file.entry.state {
        case .taken, .processing: self = .checking
        case .accepted: self = file.isWaiting ? .question : .accepted
        case .duplicate, .kept: self = .accepted
        case .returned:
            let errors = findings.filter { $0.severity == .error }
            self = !errors.isEmpty && errors.allSatisfy(\.isConfirmable) ? .question : .returned
        }
    }
}
