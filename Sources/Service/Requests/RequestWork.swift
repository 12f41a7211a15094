import Foundation
import Office
import ReportingKit
import Store

/// Carries requests out by the use cases that the commands call, in the service's store.
struct RequestWork: Sendable {
    let configuration: ConfigurationInForce
    let store: ReportStore
    /// Reports of these periods are written by those who always write them.
    let refresh: @Sendable (Set<Period>) -> Void
    let changes: LedgerChanges

    /// Throws ``DaemonRefusal`` and whatever a use case throws.
    func perform(_ action: DaemonRequest.Action, by name: String, now: Date) throws -> DaemonResult {
        let composition = configuration.current
        let place = DecisionPlace(composition, store: store)
        let person = DecidedBy(name, now: now)
        switch action {
        case .accept(let period, let report, let matters, let reason):
            let period = try Self.period(period)
            let count = try AcceptMatter(place)(
                matters, of: period, report: report.map { ReportID($0) }, reason: reason, by: person)
            changes.decided(period)
            return DaemonResult(accepted: count)
        case .ask(let period, let report, let matters, let text):
            let period = try Self.period(period)
            let asked = try AskUnits(place)(
                matters, of: period, report: report.map { ReportID($0) }, text: text, by: person)
            changes.decided(period)
            return DaemonResult(files: asked.flatMap(\.files).map { $0.path(percentEncoded: false) })
        case .reply(let period, let report, let matter, let unit, let text):
            let period = try Self.period(period)
            try AskUnits(place).answer(
                matter, of: period, report: report.map { ReportID($0) }, unit: unit.map { UnitCode($0) }, text: text,
                by: person)
            changes.decided(period)
            return DaemonResult()
        case .answer(let file, let takes, let units, let reason):
            return try decide(place, takes ? .take : .keep, file, units, reason, person)
        case .withdraw(let file, let units, let reason):
            return try decide(place, .withdraw, file, units, reason, person)
        case .finalize(let period, let report, let number, let date, let signer, let withOpen):
            let period = try Self.period(period)
            guard let date = CalendarDate(iso: date) else { throw DaemonRefusal(.malformed) { $0.requestUnreadable } }
            let issued = try IssueReport(place)(
                period, report: report.map { ReportID($0) }, number: number, date: date, signer: signer ?? "",
                withOpen: withOpen, by: person)
            changes.decided(period)
            return DaemonResult(files: issued.files.map { $0.path(percentEncoded: false) })
        case .reopen(let period, let report, let reason):
            let period = try Self.period(period)
            try IssueReport(place).reopen(
                period, report: report.map { ReportID($0) }, reason: reason, by: person)
            changes.decided(period)
            return DaemonResult()
        case .statement(let form):
            let sent = try SendForm(composition, store: store)(form, by: person)
            return DaemonResult(
                sent: DaemonResult.Sent(
                    name: sent.name, folder: sent.folder, sha256: sent.sha256, bytes: sent.byteCount))
        case .follow: throw DaemonRefusal(.malformed) { $0.requestUnreadable }
        }
    }

    private func decide(
        _ place: DecisionPlace, _ kind: StatementDecision.Kind, _ file: Int64, _ units: [String]?, _ reason: String,
        _ person: DecidedBy
    ) throws -> DaemonResult {
        let outcome = try DecideFile(place)(
            kind, file, units: units.map { $0.map { UnitCode($0) } }, reason: reason, by: person)
        refresh(Set(outcome.periods))
        changes.file(number: file)
        return DaemonResult(periods: outcome.periods.map(\.id))
    }

    private static func period(_ id: String) throws(DecisionFault) -> Period {
        guard let period = Period(asked: id) else { throw .unknownPeriod(id) }
        return period
    }
}
