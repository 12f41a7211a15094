import Foundation
import Office
import ReportingKit
import Settings
import Store

/// Reads from daemon and store what there is to be told.
public struct NoticeReader {
    private let composition: Composition
    private let store: ReportStore
    private let now: Date

    public init(_ composition: Composition, _ store: ReportStore, now: Date) {
        self.composition = composition
        self.store = store
        self.now = now
    }

    public func due() throws -> [Notice] {
        let settings = composition.settings
        let answer = try StatusReader.daemon(settings)
        let health = HealthCheck(answer, unit: nil)
        let status = try StatusReader(composition: composition, store: store, now: now).report(
            period: nil, daemon: answer)
        return NoticesDue(
            status: status, issued: try store.finalizations(), asked: try asked(),
            trouble: health.verdict == .fine ? nil : health.line, daysBeforeDue: settings.notices.daysBeforeDue,
            now: now
        ).all
    }

    /// Questions about matters that nobody answered, with the units whose figures they are about.
    private func asked() throws -> [(question: FindingQuestion, units: [UnitCode])] {
        let open = try store.questions().filter { $0.answer == nil }
        let publisher = ReportPublisher(
            composition: composition, store: store, output: OutputFolder(root: composition.settings.folders.output))
        var found: [(question: FindingQuestion, units: [UnitCode])] = []
        for (period, questions) in Dictionary(grouping: open, by: \.period) {
            guard let model = try publisher.model(period) else { continue }
            let matters = try publisher.matters(model)
            for question in questions {
                let findings = matters.first { $0.number == question.number }?.findings ?? []
                found.append((question, Array(Set(findings.compactMap(\.unit))).sorted { $0.rawValue < $1.rawValue }))
            }
        }
        return found.sorted { $0.question.at < $1.question.at }
    }
}
