import Assembly
import Foundation
import Intake
import Messages
import Office
import Publishing
import ReportingKit
import Store

/// Makes the report of a period, and tells why it cannot be made.
struct ReportMaker: Sendable {
    enum Outcome: Sendable {
        case made
        /// The store has nothing for the period.
        case nothing
        /// `nextTry` where it is known already; else the cause decides.
        case failed(ParkedReport.Cause, reason: Bilingual, inputs: ReportInputs?, nextTry: Date? = nil)
    }

    let publisher: ReportPublisher
    let composition: Composition
    let notes: MakingNotes
    /// Where several hosts share the store.
    var here: ReportsHere?
    let now: @Sendable () -> Date

    /// `isAskedFor` also tries a report over which the process has ended: an administrator wants it.
    func make(_ period: Period, isAskedFor: Bool) -> Outcome {
        var inputs: ReportInputs?
        let report = ReportPeriod(composition.kind.id, period)
        do {
            let known = try ReportInputs(period, composition, publisher.store)
            inputs = known
            let former = try notes.note(of: report)
            if let former, former.inputs == known, !isAskedFor, let next = former.nextTry(now()) {
                return .failed(.crash, reason: Self.crashed(former), inputs: known, nextTry: next)
            }
            try notes.begin(report, known, after: former, now: now())
            let outcome = Result { try write(period) }
            // Whatever came of it, the process is still there.
            try notes.end(report)
            return try outcome.get() ? .made : .nothing
        } catch {
            return failed(error, inputs)
        }
    }

    /// What comes of it where nothing was begun, or not ended.
    func failed(_ error: any Error, _ inputs: ReportInputs? = nil) -> Outcome {
        .failed(cause(of: error), reason: reason(error), inputs: inputs)
    }

    private func write(_ period: Period) throws -> Bool {
        let through = try composition.newest(for: period, in: publisher.store)
        guard let model = try publisher.model(period) else { return false }
        _ = try publisher.publish(model, through: through, now: now())
        try here?.note(ReportPeriod(composition.kind.id, period), through: through)
        return true
    }

    private static func crashed(_ note: MakingNotes.Note) -> Bilingual {
        StatusLineTexts.reportEndedProcess(
            note.begun, since: Bilingual(note.since.formatted(.iso8601), VietnamTime.text(note.since)))
    }

    /// What a disk, a folder or the store does not allow passes or is mended outside; the rest lies in what the report is made from.
    private func cause(of error: any Error) -> ParkedReport.Cause {
        let templates = composition.templates.file.deletingLastPathComponent().path(percentEncoded: false)
        switch error {
        case IntakeError.system(_, let path, _) where path.hasPrefix(templates): return .content
        case let error as CocoaError:
            let path = error.filePath ?? error.url?.path(percentEncoded: false) ?? ""
            return path.hasPrefix(templates) ? .content : .storage
        case is IntakeError, is OutputFault, is StoreError, is POSIXError: return .storage
        // The library writes to a file of its own and says no more than that it could not.
        case WorkbookError.refused: return .storage
        default: return ReportStore.isDatabaseFault(error) ? .storage : .content
        }
    }

    /// One line, with the template's path before its faults.
    private func reason(_ error: any Error) -> Bilingual {
        let said = Bilingual(error)
        let text = Self.oneLine(said.english)
        guard error is TemplateFaults else { return Bilingual(text, Self.oneLine(said.vietnamese)) }
        let template = composition.templates.file.path(percentEncoded: false)
        return StatusLineTexts.templateFaulty(template, text)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
            .joined(separator: "; ")
    }
}
