import ReportingKit
import Store

/// Something about a report that somebody has to look at before it is issued: findings of one cause, by the number that people call it by.
public struct Matter: Sendable {
    /// "M3" without its letter.
    public let number: Int
    /// The one that is named first, then what follows from it.
    public let findings: [Finding]
    /// Those of them that nobody has answered for.
    public let open: [Finding]
    /// What was asked about it: a question for each letter, in its order.
    public let questions: [FindingQuestion]

    /// False for one that has its number for this list only: it was read beside the service, which gives numbers.
    public let isNumbered: Bool

    package init(
        number: Int, findings: [Finding], open: [Finding], questions: [FindingQuestion], isNumbered: Bool = true
    ) {
        self.number = number
        self.findings = findings
        self.open = open
        self.questions = questions
        self.isNumbered = isNumbered
    }

    public var name: String { Self.name(number) }
    public var isOpen: Bool { !open.isEmpty }
    /// Asked and not answered: it stays open.
    public var isAsked: Bool { isOpen && questions.contains { $0.answer == nil } }

    /// What an answer of a unit closes; nil is the answer where no unit is meant.
    func closing(with unit: UnitCode?) -> [Finding] {
        let isLast = open.allSatisfy { $0.unit == nil || $0.unit == unit }
        return open.filter { $0.unit == unit || $0.unit == nil && isLast }
    }

    public static func name(_ number: Int) -> String { "M\(number)" }

    /// The number that a word like "M3" or "m3" names; nil for any other word.
    public static func number(of word: String) -> Int? {
        guard let letter = word.first, letter == "M" || letter == "m" else { return nil }
        return Int(word.dropFirst()).flatMap { $0 > 0 ? $0 : nil }
    }
}
