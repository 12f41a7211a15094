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
        let files = try output.write { writer in
            try letters(matter, model, text: text, name: name, now: now).map { path, text in
                try writer.stage(Data(text.utf8), at: path)
                return path.url(below: answers.root)
            }
        }
        try publisher.store.keep(
            FindingQuestion(period: model.period, number: matter.number, at: now, name: name, text: text))
        try keep(now)
        _ = try publisher.writeFindings(model)
        return files
    }

    /// Keeps the answer that came: what the matter is about is no longer open.
    public func answer(_ matter: Matter, _ model: ReportModel, text: String, name: String, now: Date) throws {
        let asked =
            matter.question
            ?? FindingQuestion(
                period: model.period, number: matter.number, at: now, name: name, text: "")
        var question = asked
        question.answer = FindingQuestion.Answer(text: text, name: name, at: now)
        try publisher.store.keep(question)
        let reason = publisher.composition.catalogue.commands.answeredAs(text)
        for finding in matter.open {
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
    ) throws -> [(path: OutputPath, text: String)] {
        let composition = publisher.composition
        let byUnit = Dictionary(grouping: matter.open, by: \.unit)
        // A total without a unit goes with the units that it follows from.
        let common = byUnit[UnitCode?.none] ?? []
        let units = byUnit.keys.compactMap(\.self).sorted { $0.rawValue < $1.rawValue }
        return try (units.isEmpty ? [nil] : units.map(Optional.some)).map { code in
            let unit = code.flatMap { composition.register.unit($0, on: model.period.lastDay) }
            let findings = code == nil ? common : (byUnit[code] ?? []) + common
            let contact = composition.settings.contacts.contact(
                dataset: findings.lazy.compactMap(\.dataset).first, unit: code)
            let letter = QuestionText(catalogue: composition.catalogue).text(
                name: matter.name, period: model.period, unit: unit?.name,
                lines: findings.prefix(Self.linesShown).map(composition.catalogue.sentence(for:)), text: text,
                askedBy: name, on: CalendarDate.inVietnam(now), contact: contact?.line)
            let folders = try folders(of: code, unit, findings)
            return (
                try OutputPath([answers.folder] + folders, "\(matter.name) \(model.period.id)\(Self.ending)"), letter
            )
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

    private static let linesShown = 20
    private static let ending = " - hoi lai.txt"
}
