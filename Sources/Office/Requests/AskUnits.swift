import Assembly
import Foundation
import ReportingKit

/// Asks units about what is open of a report, and keeps what they answer.
public struct AskUnits: Sendable {
    private let place: DecisionPlace

    public init(_ place: DecisionPlace) { self.place = place }

    /// Puts a question about each matter ("M3") into the folders of the units that it is about.
    ///
    /// - Returns: the files written, by matter.
    public func callAsFunction(
        _ words: [String], of period: Period, report: ReportID? = nil, text: String, by person: DecidedBy
    ) throws -> [(matter: String, files: [URL])] {
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        let publisher = try place.publisher(of: report)
        let model = try place.model(period, publisher)
        let asked = try words.map { try Self.matter($0, publisher, model) }
        for matter in asked where !matter.isOpen { throw DecisionFault.notOpen(matter.name) }
        let ask = AskAboutMatter(publisher, archive: place.archive)
        return try asked.map { matter in
            (matter.name, try ask(matter, model, text: text, name: person.name, now: person.now))
        }
    }

    /// Keeps what was said about a matter: it is no longer open. `unit` is the one whose officer says so, and nothing else of the matter
    /// closes; nil where somebody of the office keeps what all that were asked have said.
    ///
    /// - Returns: the matter's name.
    @discardableResult
    public func answer(
        _ word: String, of period: Period, report: ReportID? = nil, unit: UnitCode? = nil, text: String,
        by person: DecidedBy
    ) throws -> String {
        guard !text.allSatisfy(\.isWhitespace) else { throw DecisionFault.reasonNeeded }
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        let publisher = try place.publisher(of: report)
        let model = try place.model(period, publisher)
        let matter = try Self.matter(word, publisher, model)
        let ask = AskAboutMatter(publisher, archive: place.archive)
        if let unit {
            try ask.answer(matter, model, of: unit, text: text, name: person.name, now: person.now)
        } else {
            try ask.answer(matter, model, text: text, name: person.name, now: person.now)
        }
        return matter.name
    }

    private static func matter(_ word: String, _ publisher: ReportPublisher, _ model: ReportModel) throws -> Matter {
        let number = Matter.number(of: word)
        guard let matter = try publisher.matters(model).first(where: { $0.number == number }) else {
            throw DecisionFault.unknownFinding(word, model.period)
        }
        return matter
    }
}
