import Foundation
import Logging
import ReportingKit

/// What goes back to an officer beside a file that could not be taken.
public struct ReturnFile: Sendable {
    /// The wrong cells marked, in a workbook of its own; nil when no finding points at a cell.
    public let markedCopy: (name: String, bytes: [UInt8])?
    public let explanation: String

    /// A marked copy that cannot be made is no reason to keep the file from its officer; `logger` tells the administrator.
    public init(_ judgement: FileJudgement, logger: Logger) {
        markedCopy = judgement.markedCopyBytes(logger: logger).map { (judgement.markedCopyName, $0) }
        explanation = judgement.explanation(markedCopy: markedCopy?.name)
    }
}
