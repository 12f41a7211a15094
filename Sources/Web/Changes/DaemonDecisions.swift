import Messages
import Office
import ReportingKit
import Service
import Settings

/// Decisions of a running office: the daemon carries each out, once for its key.
public struct DaemonDecisions: DecisionDesk {
    private let daemon: DaemonClient

    public init(_ settings: Settings) { daemon = DaemonClient(settings) }

    public var isPossible: Bool { true }

    private func asked<Value>(_ body: () async throws(DaemonRefusal) -> Value) async throws -> Value {
        do throws(DaemonRefusal) {
            return try await body()
        } catch {
            throw DecisionRefusal(error)
        }
    }

    public func accept(
        _ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String
    ) async throws {
        _ = try await asked { () async throws(DaemonRefusal) in
            try await daemon.accept(
                matters, of: report.period, report: report.report, reason: reason, person: person.name, key: key)
        }
    }

    public func ask(
        _ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String
    ) async throws {
        _ = try await asked { () async throws(DaemonRefusal) in
            try await daemon.ask(
                matters, of: report.period, report: report.report, text: text, person: person.name, key: key)
        }
    }

    public func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) async throws {
        try await asked { () async throws(DaemonRefusal) in
            try await daemon.reply(
                to: matter, of: report.period, report: report.report, unit: unit, text: text, person: person.name,
                key: key)
        }
    }

    public func finalize(
        _ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String
    ) async throws {
        _ = try await asked { () async throws(DaemonRefusal) in
            try await daemon.finalize(
                report.period, report: report.report, number: issue.number, date: issue.date,
                signer: issue.signer.isEmpty ? nil : issue.signer, withOpen: withOpen, person: person.name, key: key)
        }
    }

    public func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) async throws {
        try await asked { () async throws(DaemonRefusal) in
            try await daemon.reopen(
                report.period, report: report.report, reason: reason, person: person.name, key: key)
        }
    }

    public func send(_ form: FilledForm, by person: Person, key: String) async throws -> String {
        try await asked { () async throws(DaemonRefusal) in
            try await daemon.statement(form, person: person.name, key: key).name
        }
    }
}

extension DecisionRefusal {
    init(_ refusal: DaemonRefusal) {
        self.init(
            vietnamese: refusal.vietnamese, english: refusal.description, matters: refusal.matters ?? [],
            mayBeRepeated: refusal.mayBeRepeated)
    }
}
