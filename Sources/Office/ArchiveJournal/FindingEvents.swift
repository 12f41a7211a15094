import Foundation
import ReportingKit
import Store

/// Numbers that findings of a period got, by cause: what people wrote down stays what it means.
struct NumberedEvent: Hashable, Sendable, Codable {
    var period: String
    var numbers: [String: Int]
}

/// A question about a numbered finding; with the answer once there is one.
struct AskedEvent: Hashable, Sendable, Codable {
    var period: String
    var number: Int
    var unit: String?
    var report: String?
    var at: Double
    var name: String
    var text: String
    var answer: String?
    var answeredBy: String?
    var answeredAt: Double?

    enum CodingKeys: String, CodingKey {
        case period, number, unit, report, at, name, text, answer
        case answeredBy = "answered_by"
        case answeredAt = "answered_at"
    }

    init(_ question: FindingQuestion) {
        period = question.period.id
        number = question.number
        unit = question.unit?.rawValue
        report = question.report?.rawValue
        at = question.at.timeIntervalSince1970
        name = question.name
        text = question.text
        answer = question.answer?.text
        answeredBy = question.answer?.name
        answeredAt = question.answer?.at.timeIntervalSince1970
    }

    /// Nil for a period that no version of the program wrote.
    var question: FindingQuestion? {
        Period(id: period).map { period in
            FindingQuestion(
                period: period, number: number, unit: unit.map { UnitCode($0) }, report: report.map { ReportID($0) },
                at: Date(timeIntervalSince1970: at), name: name, text: text,
                answer: answeredAt.map {
                    FindingQuestion.Answer(
                        text: answer ?? "", name: answeredBy ?? "", at: Date(timeIntervalSince1970: $0))
                })
        }
    }

    /// A question is one event, its answer another.
    var key: String { "\(period) \(number) \(at) \(answeredAt ?? 0)" }
}
