import Office
import ReportingKit
import Synchronization
import Web

/// Carries everything out by noting it: the daemon's side has tests of its own.
final class RecordingDesk: DecisionDesk {
    /// What was decided, by whom.
    struct Decision: Hashable, Sendable {
        enum What: String, Sendable { case accept, ask, reply, finalize, reopen, send }

        let what: What
        let unit: UnitCode?
        let text: String
        let person: Person
    }

    private let made = Mutex<[Decision]>([])

    var isPossible: Bool { true }

    /// What was decided since this was asked last.
    func take() -> [Decision] {
        made.withLock { made in
            defer { made = [] }
            return made
        }
    }

    private func note(_ what: Decision.What, _ unit: UnitCode?, _ text: String, _ person: Person) {
        made.withLock { $0.append(Decision(what: what, unit: unit, text: text, person: person)) }
    }

    func accept(_ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String) {
        note(.accept, nil, "\(matters) \(reason)", person)
    }
    func ask(_ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String) {
        note(.ask, nil, "\(matters) \(text)", person)
    }
    func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) {
        note(.reply, unit, "\(matter) \(text)", person)
    }
    func finalize(_ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String) {
        note(.finalize, nil, "\(issue.number) \(issue.signer) \(withOpen ?? "-")", person)
    }
    func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) {
        note(.reopen, nil, reason, person)
    }
    func send(_ form: FilledForm, by person: Person, key: String) -> String {
        note(.send, UnitCode(form.unit), "\(form.dataset)", person)
        return "phieu <xyz\"'>.xlsx"
    }
}
