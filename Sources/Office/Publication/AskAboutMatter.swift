import Assembly
import Foundation
import Messages
import ReportingKit
import Settings
import Store

/// Puts a question about a matter into the folders of the units that it is about, and keeps that it was asked.
public struct AskAboutMatter: Sendable {
    private let publisher: ReportPublisher
    private let archive: URL?

    /// `archive` is nil for the store of `batch`, which has none.
    public init(_ publisher: ReportPublisher, archive: URL?) {
        self.publisher = publisher
        self.archive = archive
    }

    /// Returns the files written.
    @discardableResult
    public func callAsFunction(
        _ matter: Matter, _ model: ReportModel, text: String, name: String, now: Date
    ) throws -> [URL] {
        let output = OutputFolder(root: answers.root)
        let letters = try letters(matter, model, text: text, name: name, now: now)
        let files = try output.write { writer in
            try letters.map { letter in
                // Notepad of older Windows takes a text without the mark for one in the system's code page.
                try writer.stage(Data([0xEF, 0xBB, 0xBF] + letter.text.utf8), at: letter.path)
                return letter.path.url(below: answers.root)
            }
        }
        for letter in letters {
            try publisher.store.keep(
                FindingQuestion(
                    period: model.period, number: matter.number, unit: letter.unit,
                    report: publisher.composition.kind.id, at: letter.at, name: name, text: text))
        }
        try keep(now)
        _ = try publisher.writeFindings(model)
        return files
    }

    /// Keeps the answer that came: what the matter is about is no longer open.
    public func answer(_ matter: Matter, _ model: ReportModel, text: String, name: String, now: Date) throws {
        let open = matter.questions.filter { $0.answer == nil }
        let asked =
            open.isEmpty
            ? [FindingQuestion(period: model.period, number: matter.number, at: now, name: name, text: "")] : open
        for var question in asked {
            question.answer = FindingQuestion.Answer(text: text, name: name, at: now)
            try publisher.store.keep(question)
        }
        let reason = publisher.composition.catalogue.commands.answeredAs(text)
        for finding in matter.open {
            try publisher.store.accept(
                AcceptedWarning(finding: finding.id, period: model.period, reason: reason, name: name, at: now))
        }
        try keep(now)
        _ = try publisher.writeFindings(model)
    }

    /// Keeps what one unit answered: what is about the unit is no longer open, and what is about none closes with the last unit.
    ///
    /// - Throws: ``DecisionFault/notOpen(_:)`` where the unit was not asked, or has answered.
    func answer(
        _ matter: Matter, _ model: ReportModel, of unit: UnitCode, text: String, name: String, now: Date
    ) throws {
        let asked = matter.questions.filter { $0.unit == unit && $0.answer == nil }
        guard !asked.isEmpty else { throw DecisionFault.notOpen(matter.name) }
        for var question in asked {
            question.answer = FindingQuestion.Answer(text: text, name: name, at: now)
            try publisher.store.keep(question)
        }
        let reason = publisher.composition.catalogue.commands.answeredAs(text)
        for finding in matter.closing(with: unit) {
            try publisher.store.accept(
                AcceptedWarning(finding: finding.id, period: model.period, reason: reason, name: name, at: now))
        }
        try keep(now)
        _ = try publisher.writeFindings(model)
    }

    private func keep(_ now: Date) throws {
        if let archive { try LedgerKeeping(publisher.store, archive: archive).keepDecisions(now: now) }
    }

    /// One for each unit; one in the common folder where no unit is meant.
    private func letters(
        _ matter: Matter, _ model: ReportModel, text: String, name: String, now: Date
    ) throws -> [Letter] {
        let composition = publisher.composition
        let byUnit = Dictionary(grouping: matter.open, by: \.unit)
        // A total without a unit goes with the units that it follows from.
        let common = byUnit[UnitCode?.none] ?? []
        let units = byUnit.keys.compactMap(\.self).sorted { $0.rawValue < $1.rawValue }
        return try (units.isEmpty ? [nil] : units.map(Optional.some)).enumerated().map { index, code in
            // By its moment a letter is known again.
            let at = now.addingTimeInterval(Double(index) / 1_000)
            let unit = code.flatMap { composition.register.unit($0, on: model.period.lastDay) }
            let findings = code == nil ? common : (byUnit[code] ?? []) + common
            let contact = composition.settings.contacts.contact(
                dataset: findings.lazy.compactMap(\.dataset).first, unit: code)
            let folders = try folders(of: code, unit, findings)
            let letter = QuestionText(catalogue: composition.catalogue).text(
                QuestionLetter.Address(
                    number: matter.number, period: model.period, unit: code, report: composition.kind.id,
                    at: at),
                name: matter.name, unit: unit?.name,
                lines: findings.prefix(Self.linesShown).map(composition.catalogue.sentence(for:)), text: text,
                askedBy: name, on: CalendarDate.inVietnam(now), contact: contact?.line,
                folder: ([composition.settings.folders.inbox.lastPathComponent] + folders).joined(separator: "/"))
            let stem = QuestionLetter.fileStem(matter.name, unit: unit?.name, model.period)
            return Letter(
                path: try OutputPath([answers.folder] + folders, stem + QuestionLetter.fileEnding), text: letter,
                unit: code, at: at)
        }
    }

    /// Where officers find what came back; the store of `batch` keeps it in its own output folder.
    private var answers: (root: URL, folder: String) {
        guard archive != nil else { return (publisher.output.root, "returned") }
        let returned = publisher.composition.settings.folders.answerFolders.returned
        return (returned.deletingLastPathComponent(), returned.lastPathComponent)
    }

    /// The unit's folder: that of the files that it is about, or else one of its name.
    private func folders(of code: UnitCode?, _ unit: AdministrativeUnit?, _ findings: [Finding]) throws -> [String] {
        guard let code else { return [] }
        let names = Set(findings.flatMap { [$0.place.file, $0.otherPlace?.file] }.compactMap(\.self))
        let senders = publisher.composition.senders.value
        let folder = try publisher.store.entries(in: [.accepted, .returned], limit: 1_000).first { entry in
            guard entry.file.folder != nil, names.contains(entry.file.name) || unit != nil else { return false }
            if case .unit(code) = senders.sender(of: entry.file) { return true }
            return false
        }?.file.folder
        if let folder { return folder.split(separator: "/").map(String.init) }
        return [unit?.name ?? code.rawValue]
    }

    private struct Letter {
        let path: OutputPath
        let text: String
        let unit: UnitCode?
        let at: Date
    }

    private static let linesShown = 20
}
