import Foundation
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

    public var lines: [String] {
        var lines = [
            "\(accepted) files adopted" + (fromCopy.map { ", \($0) of them from the copy" } ?? "")
                + ", \(others) returned or repeated ones entered",
            "\(issued) issued reports, \(reopened) of them opened again; \(warnings) accepted warnings",
            "periods with data: \(periods.isEmpty ? "none" : periods.joined(separator: ", "))",
        ]
        lines += unknown.isEmpty ? ["everything was known"] : ["What could not be known:"] + unknown.map { "  \($0)" }
        if let formerStore { lines.append("the former store lies in \(formerStore)") }
        return lines
    }
}
