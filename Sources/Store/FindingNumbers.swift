import Foundation
import ReportingKit

/// What was asked about a numbered finding, and what was answered.
public struct FindingQuestion: Hashable, Sendable {
    public let period: Period
    public let number: Int
    /// The unit that is asked, and the report that it is about; nil of a question of former versions, and where no unit is meant.
    public var unit: UnitCode?
    public var report: ReportID?
    public let at: Date
    /// Who asks.
    public let name: String
    public let text: String
    public var answer: Answer?

    public struct Answer: Hashable, Sendable {
        public let text: String
        /// Who answered.
        public let name: String
        public let at: Date

        public init(text: String, name: String, at: Date) {
            self.text = text
            self.name = name
            self.at = at
        }
    }

    public init(
        period: Period, number: Int, unit: UnitCode? = nil, report: ReportID? = nil, at: Date, name: String,
        text: String, answer: Answer? = nil
    ) {
        self.period = period
        self.number = number
        self.unit = unit
        self.report = report
        self.at = at
        self.name = name
        self.text = text
        self.answer = answer
    }
}

/// The numbers by which people call findings of a period: M1, M2, …
extension ReportStore {
    /// The number of each cause. One that has none gets the next, in the order given; a number once given stays with
    /// its cause.
    @discardableResult
    public func numbers(of causes: [String], period: Period) throws -> [String: Int] {
        let known = try numbers(period: period)
        guard causes.contains(where: { known[$0] == nil }) else { return known }
        return try engine.write { database in
            // Somebody else may have given some meanwhile.
            var numbers = try Self.numbers(period, database)
            var last = numbers.values.max() ?? 0
            let insert = try database.cachedStatement(
                sql: "INSERT INTO finding_number (period, number, cause) VALUES (?, ?, ?)")
            for cause in causes where numbers[cause] == nil {
                last += 1
                numbers[cause] = last
                try insert.execute(arguments: [period.id, last, cause])
            }
            return numbers
        }
    }

    /// All numbers that were ever given within a period, by cause.
    public func numbers(period: Period) throws -> [String: Int] {
        try engine.read { try Self.numbers(period, $0) }
    }

    private static func numbers(_ period: Period, _ database: Database) throws -> [String: Int] {
        let rows = try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT cause, number FROM finding_number WHERE period = ?"),
            arguments: [period.id])
        return Dictionary(rows.map { ($0["cause"], $0["number"]) }, uniquingKeysWith: { first, _ in first })
    }

    /// The periods within which numbers were given.
    public func numberedPeriods() throws -> [Period] {
        try engine.read { database in
            try String.fetchAll(database, sql: "SELECT DISTINCT period FROM finding_number ORDER BY period")
                .compactMap { Period(id: $0) }
        }
    }

    /// Puts numbers back that were given before; what the store knows stays.
    public func restoreNumbers(_ numbers: [String: Int], period: Period) throws {
        try engine.write { database in
            let insert = try database.cachedStatement(
                sql: "INSERT INTO finding_number (period, number, cause) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            for (cause, number) in numbers.sorted(by: { $0.value < $1.value }) {
                try insert.execute(arguments: [period.id, number, cause])
            }
        }
    }
}

/// Questions about them.
extension ReportStore {
    /// Keeps a question, or its answer when it has one now. Can be done again.
    public func keep(_ question: FindingQuestion) throws {
        try engine.write { database in
            try database.execute(
                sql: """
                    INSERT INTO finding_question
                        (period, number, asked_at, name, text, unit, report, answer, answered_by, answered_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (period, number, asked_at) DO UPDATE SET answer = coalesce(excluded.answer, finding_question.answer),
                        answered_by = coalesce(excluded.answered_by, finding_question.answered_by),
                        answered_at = coalesce(excluded.answered_at, finding_question.answered_at)
                    """,
                arguments: [
                    question.period.id, question.number, question.at.timeIntervalSince1970, question.name,
                    question.text, question.unit?.rawValue, question.report?.rawValue, question.answer?.text,
                    question.answer?.name,
                    question.answer?.at.timeIntervalSince1970,
                ])
        }
    }

    /// What was asked, of a period or of all, in its order.
    public func questions(aboutFindingsOf period: Period? = nil) throws -> [FindingQuestion] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM finding_question \(period == nil ? "" : "WHERE period = ?") ORDER BY asked_at, period, number
                    """, arguments: period.map { [$0.id] } ?? []
            ).compactMap(FindingQuestion.init)
        }
    }
}

extension FindingQuestion {
    fileprivate init?(_ row: Row) {
        guard let period = Period(id: row["period"]) else { return nil }
        let answeredAt = row["answered_at"] as Double?
        self.init(
            period: period, number: row["number"], unit: (row["unit"] as String?).map { UnitCode($0) },
            report: (row["report"] as String?).map { ReportID($0) }, at: Date(timeIntervalSince1970: row["asked_at"]),
            name: row["name"], text: row["text"],
            answer: answeredAt.map {
                Answer(
                    text: row["answer"] ?? "", name: row["answered_by"] ?? "", at: Date(timeIntervalSince1970: $0))
            })
    }
}
