import Foundation
import Messages
import ReportingKit

/// What was built again, and what could not be known.
public struct RebuildResult: Sendable {
    /// Accepted files whose data are in the store.
    public var accepted = 0
    /// Returned files and repetitions, which the ledger knows again.
    public var others = 0
    public var periods: [String] = []
    public var issued = 0
    public var reopened = 0
    public var warnings = 0
    /// How many of the accepted files were in the copy of the store already; nil without a copy.
    public var fromCopy: Int?
    /// What could not be known.
    package var gaps: [RebuildGap] = []
    /// Where the former store lies; nil when there was none.
    public var formerStore: String?

    public init() {}

    /// The same as sentences.
    public var unknown: [String] { gaps.map(\.said.english) }

    public func lines(_ texts: CommandTexts) -> [String] {
        var lines = [
            texts.adopted(accepted, fromCopy: fromCopy, others: others),
            texts.restored(issued: issued, reopened: reopened, warnings: warnings), texts.periodsWithData(periods),
        ]
        lines += gaps.isEmpty ? [texts.everythingKnown] : [texts.notKnown] + gaps.map { "  \(texts.said($0.said))" }
        if let formerStore { lines.append(texts.formerStore(formerStore)) }
        return lines
    }
}
