import Messages
import Office
import ReportingKit

/// What somebody decides on a page. The daemon carries it out, see ``DaemonDecisions``; a key says that the same is asked twice.
public protocol DecisionDesk: Sendable {
    /// Whether there is anybody who carries decisions out.
    var isPossible: Bool { get }

    func accept(_ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String)
        async throws
    func ask(_ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String) async throws
    /// Keeps what was said about a matter: by a unit, or by all that were asked where none is named.
    func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) async throws
    /// `withOpen` says why it is issued although something is open.
    func finalize(_ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String)
        async throws
    func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) async throws
    /// Sends a filled questionnaire. Returns the name of the file that it became.
    func send(_ form: FilledForm, by person: Person, key: String) async throws -> String
}

/// What a report is issued with.
public struct Issue: Hashable, Sendable {
    public let number: String
    public let date: CalendarDate
    /// Blank for the name in the configuration.
    public let signer: String

    public init(number: String, date: CalendarDate, signer: String) {
        self.number = number
        self.date = date
        self.signer = signer
    }
}

/// Why a decision was not carried out, for the person who made it.
public struct DecisionRefusal: Error, Hashable, Sendable {
    public let vietnamese: String
    public let english: String
    /// The matters that are open, where these are why.
    public let matters: [String]
    /// Whether the same may go through by itself later.
    public let mayBeRepeated: Bool

    public init(vietnamese: String, english: String, matters: [String] = [], mayBeRepeated: Bool = false) {
        self.vietnamese = vietnamese
        self.english = english
        self.matters = matters
        self.mayBeRepeated = mayBeRepeated
    }

    func text(_ language: MessageCatalogue.Language) -> String { language == .vi ? vietnamese : english }
}

/// For looking only.
public struct NoDecisions: DecisionDesk {
    public init() {}

    public var isPossible: Bool { false }

    private var refusal: DecisionRefusal {
        DecisionRefusal(
            vietnamese: DecisionPageTexts(.vi).noService, english: DecisionPageTexts(.en).noService)
    }

    public func accept(
        _ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String
    ) async throws { throw refusal }
    public func ask(
        _ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String
    ) async throws { throw refusal }
    public func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) async throws { throw refusal }
    public func finalize(
        _ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String
    ) async throws { throw refusal }
    public func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) async throws {
        throw refusal
    }
    public func send(_ form: FilledForm, by person: Person, key: String) async throws -> String { throw refusal }
}
