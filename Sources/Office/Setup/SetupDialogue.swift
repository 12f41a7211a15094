import Foundation
import Messages
import ReportingKit

/// Asks an administrator on a terminal what an office is. What was given on the command line is not asked for.
public struct SetupDialogue {
    private let today: CalendarDate
    private let say: (String) -> Void
    /// One line of an answer; nil at the end of input.
    private let answer: () -> String?

    public init(today: CalendarDate, say: @escaping (String) -> Void, answer: @escaping () -> String?) {
        self.today = today
        self.say = say
        self.answer = answer
    }

    /// A question with what an empty answer means.
    public func ask(_ question: String, default value: String? = nil) throws -> String {
        while true {
            say(SetupDialogueTexts.question(question, default: value))
            guard let line = answer() else {
                throw SetupFault(description: SetupDialogueTexts.inputEnded)
            }
            let text = VietnameseText.clean(line)
            if !text.isEmpty { return text }
            if let value { return value }
        }
    }

    public func confirm(_ question: String, default value: Bool) throws -> Bool {
        while true {
            switch try ask(SetupDialogueTexts.yesOrNo(question), default: value ? "yes" : "no").lowercased() {
            case "y", "yes", "c", "có": return true
            case "n", "no", "k", "không": return false
            default: say(SetupDialogueTexts.answerYesOrNo)
            }
        }
    }

    public func territory() throws -> AdministrativeUnit {
        let search = TerritorySearch(today: today)
        var text = try ask(SetupDialogueTexts.territory)
        while true {
            let choice: [UnitSearch.Found]
            switch search.find(text) {
            case .unit(let unit):
                say("\(unit.code) \(unit.name)")
                return unit
            case .none: choice = []
            case .several(let units): choice = Array(units.prefix(Self.shown))
            }
            if choice.isEmpty { say(SetupDialogueTexts.noTerritory) }
            for (number, found) in choice.enumerated() {
                say(SetupDialogueTexts.choice(number + 1, search.line(found)))
            }
            text = try ask(choice.isEmpty ? SetupDialogueTexts.anotherTerritory : SetupDialogueTexts.numberOfList)
            if let number = Int(text), choice.indices.contains(number - 1) { return choice[number - 1].unit }
        }
    }

    private static let shown = 15

    /// The name or code of the department that signs; nil for the committee.
    public func issuer(of territory: AdministrativeUnit) throws -> String? {
        let committee = SetupDialogueTexts.committee(of: TerritoryName(territory.name).inSentence)
        let text = try ask(SetupDialogueTexts.issuer, default: committee)
        return text == committee ? nil : text
    }

    public func reports() throws -> [ReportChoice] {
        let known = ReportChoice.allCases.map(\.rawValue)
        while true {
            let words = try ask(SetupDialogueTexts.reports(known), default: ReportChoice.allCases[0].rawValue)
                .split { $0 == "," || $0 == " " }
            let reports = words.compactMap { ReportChoice(rawValue: String($0)) }
            if reports.count == words.count, !reports.isEmpty { return reports }
            say(SetupDialogueTexts.noSuchReport)
        }
    }
}
