import Foundation
import Messages
import ReportingKit

/// What was built again, and what could not be known.
public struct RebuildResult: Codable, Sendable {
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
    /// Each a sentence.
    public var unknown: [String] = []
    /// Where the former store lies; nil when there was none.
    public var formerStore: String?

    public init() {}

    public func lines(_ texts: CommandTexts) -> [String] {
        var lines = [
            texts.adopted(accepted, fromCopy: fromCopy, others: others),
            texts.restored(issued: issued, reopened: reopened, warnings: warnings), texts.periodsWithData(periods),
        ]
        lines += unknown.isEmpty ? [texts.everythingKnown] : [texts.notKnown] + unknown.map { "  \($0)" }
        if let formerStore { lines.append(texts.formerStore(formerStore)) }
        return lines
    }
}
