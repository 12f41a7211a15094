import Foundation
import Messages
import Office
import ReportingKit
import Store
import Synchronization
import Threading

/// Decisions on the store of `batch`, which has no daemon: carried out here, one after the other, each key once.
public final class DirectDecisions: DecisionDesk {
    private let place: DecisionPlace
    private let composition: Composition
    private let store: ReportStore
    private let output: OutputFolder
    /// What came of each key; the oldest are forgotten.
    private let done = Mutex<[(key: String, result: String)]>([])

    public init(_ composition: Composition, store: ReportStore, output: OutputFolder) {
        self.composition = composition
        self.store = store
        self.output = output
        place = DecisionPlace(composition, store: store, output: output, archive: nil)
    }

    public var isPossible: Bool { true }

    private static let remembered = 1_000
    /// One after the other, as the daemon does.
    private let threads = BoundedThreads("baocaod.decide", most: 1, waiting: 32)

    /// On another thread: making a report takes as long as it takes.
    @discardableResult
    private func once(_ key: String, _ work: @escaping @Sendable () throws -> String) async throws -> String {
        do {
            return try await threads.run { [self] in
                try done.withLock { done in
                    if let known = done.first(where: { $0.key == key }) { return known.result }
                    let result = try work()
                    if done.count >= Self.remembered { done.removeFirst() }
                    done.append((key: key, result: result))
                    return result
                }
            }
        } catch let error {
            throw DecisionRefusal(deciding: error)
        }
    }

    public func accept(
        _ matters: [String], of report: ReportPeriod, reason: String, by person: Person, key: String
    ) async throws {
        try await once(key) { [place] in
            try AcceptMatter(place)(
                matters, of: report.period, report: report.report, reason: reason,
                by: DecidedBy(person.name, now: Date()))
            return ""
        }
    }

    public func ask(
        _ matters: [String], of report: ReportPeriod, text: String, by person: Person, key: String
    ) async throws {
        try await once(key) { [place] in
            _ = try AskUnits(place)(
                matters, of: report.period, report: report.report, text: text, by: DecidedBy(person.name, now: Date()))
            return ""
        }
    }

    public func reply(
        to matter: String, of report: ReportPeriod, unit: UnitCode?, text: String, by person: Person, key: String
    ) async throws {
        try await once(key) { [place] in
            _ = try AskUnits(place).answer(
                matter, of: report.period, report: report.report, unit: unit, text: text,
                by: DecidedBy(person.name, now: Date()))
            return ""
        }
    }

    public func finalize(
        _ report: ReportPeriod, _ issue: Issue, withOpen: String?, by person: Person, key: String
    ) async throws {
        try await once(key) { [place] in
            _ = try IssueReport(place)(
                report.period, report: report.report, number: issue.number, date: issue.date, signer: issue.signer,
                withOpen: withOpen, by: DecidedBy(person.name, now: Date()))
            return ""
        }
    }

    public func reopen(_ report: ReportPeriod, reason: String, by person: Person, key: String) async throws {
        try await once(key) { [place] in
            try IssueReport(place).reopen(
                report.period, report: report.report, reason: reason, by: DecidedBy(person.name, now: Date()))
            return ""
        }
    }

    /// Takes the way of a file that was given to `batch`.
    public func send(_ form: FilledForm, by person: Person, key: String) async throws -> String {
        try await once(key) { [composition, store, output] in
            let now = Date()
            let workbook = try SendForm(composition, store: store).workbook(form, by: DecidedBy(person.name, now: now))
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "baocaod-phieu-\(UUID().uuidString)", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            defer {
                do { try FileManager.default.removeItem(at: folder) } catch {
                    // The folder of temporary files is the process's own and goes with it.
                }
            }
            let file = folder.appending(path: workbook.name, directoryHint: .notDirectory)
            try workbook.bytes.write(to: file)
            let run = BatchRun(composition: composition, store: store, output: output, now: now)
            _ = try run.run([InputFile(url: file)]) { _, _ in }
            return workbook.name
        }
    }
}

extension DecisionRefusal {
    /// What the use cases say; what is at fault with disk or store may pass.
    init(deciding error: any Error) {
        switch error {
        case let refusal as DecisionRefusal: self = refusal
        case let open as IssuedReport.Unanswered:
            self.init(
                vietnamese: DecisionPageTexts(.vi).stillOpen(open.matters.count),
                english: DecisionPageTexts(.en).stillOpen(open.matters.count), matters: open.matters.map(\.name))
        case let fault as DecisionFault: self.init(vietnamese: fault.vietnamese, english: fault.description)
        case let fault as StoreError: self.init(vietnamese: fault.vietnamese, english: "\(fault)")
        default:
            self.init(
                vietnamese: DecisionPageTexts(.vi).atFault, english: DecisionPageTexts(.en).atFault, mayBeRepeated: true
            )
        }
    }
}
