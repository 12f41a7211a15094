import Foundation
import ReportingKit

/// What was open of a report when it was last written, so that it can be told without making the report again.
public struct OpenMatters: Hashable, Sendable, Codable {
    public struct Matter: Hashable, Sendable, Codable {
        /// "M3" without its letter.
        public let number: Int
        /// The kind of its first finding.
        public let code: String
        public let sentence: String
        /// How many places it is about.
        public let places: Int
        /// Whether a unit was asked about it and has not answered.
        public let isAsked: Bool

        public init(number: Int, code: String, sentence: String, places: Int, isAsked: Bool) {
            self.number = number
            self.code = code
            self.sentence = sentence
            self.places = places
            self.isAsked = isAsked
        }
    }

    public let count: Int
    /// The first ones.
    public let first: [Matter]

    public init(count: Int, first: [Matter]) {
        self.count = count
        self.first = first
    }
}

extension ReportStore {
    public func setOpenMatters(_ matters: OpenMatters, of report: ReportPeriod) throws {
        if try openMatters(report) == matters { return }
        let content = String(decoding: try JSONEncoder().encode(matters), as: UTF8.self)
        try engine.write { database in
            try database.execute(
                sql: """
                    INSERT INTO report_open (report, period, matters) VALUES (?, ?, ?)
                    ON CONFLICT (report, period) DO UPDATE SET matters = excluded.matters
                    """, arguments: [report.report.rawValue, report.period.id, content])
        }
    }

    /// Nil where the report was not written yet.
    public func openMatters(_ report: ReportPeriod) throws -> OpenMatters? {
        try engine.read { database in
            try String.fetchOne(
                database, sql: "SELECT matters FROM report_open WHERE report = ? AND period = ?",
                arguments: [report.report.rawValue, report.period.id]
            ).map { try JSONDecoder().decode(OpenMatters.self, from: Data($0.utf8)) }
        }
    }
}
