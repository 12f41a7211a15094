import Foundation
import ReportingKit
import Store

/// Accepts what is open of a report with a reason: it is kept, and shown in the annex of data quality.
public struct AcceptMatter: Sendable {
    private let place: DecisionPlace

    public init(_ place: DecisionPlace) { self.place = place }

    /// `words` name matters ("M3") or single findings by their id. All of them or none are accepted.
    ///
    /// - Returns: how many findings were accepted.
    @discardableResult
    public func callAsFunction(
        _ words: [String], of period: Period, report: ReportID? = nil, reason: String, by person: DecidedBy
    ) throws -> Int {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DecisionFault.reasonNeeded }
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        let publisher = try place.publisher(of: report)
        let model = try place.model(period, publisher)
        let matters = try publisher.matters(model)
        let notices = try publisher.findings(model)
        let accepted = try words.flatMap { word -> [Finding] in
            let found = Self.findings(word, matters, notices)
            guard !found.isEmpty else { throw DecisionFault.unknownFinding(word, period) }
            guard found.allSatisfy(\.isAcceptable) else { throw DecisionFault.isError(word) }
            return found
        }
        for finding in accepted {
            try place.store.accept(
                AcceptedWarning(
                    finding: finding.id, period: period, reason: reason, name: person.name, at: person.now))
        }
        try place.keepDecisions(person.now)
        _ = try publisher.writeFindings(model)
        return accepted.count
    }

    /// What a word names: all that is open of a matter, or the one finding.
    private static func findings(_ word: String, _ matters: [Matter], _ all: [Finding]) -> [Finding] {
        if let number = Matter.number(of: word) {
            guard let matter = matters.first(where: { $0.number == number }) else { return [] }
            // Accepted again, the reason takes the place of the former one.
            return matter.open.isEmpty ? matter.findings : matter.open
        }
        return Array((matters.lazy.flatMap(\.findings) + all).filter { $0.id == word }.prefix(1))
    }
}

extension Finding {
    /// Errors are to be mended; a question that holds a file may stay without an answer.
    fileprivate var isAcceptable: Bool { severity != .error || isConfirmable }
}
