import Foundation
import Messages
import Publishing
import ReportingKit
import Systemd

/// A ``StatusReport`` as it is read on a terminal, in the language of the configuration.
public struct StatusText: Sendable {
    private let report: StatusReport
    private let now: Date
    private let listsUnits: Bool
    private let texts: CommandTexts

    public init(_ report: StatusReport, now: Date, listsUnits: Bool, texts: CommandTexts = .english) {
        self.report = report
        self.now = now
        self.listsUnits = listsUnits
        self.texts = texts
    }

    public var lines: [String] {
        var lines = daemon + folders
        if let fault = report.storeFault { return lines + ["", fault] }
        func count(_ state: String) -> Int { report.files[state] ?? 0 }
        lines += [
            "",
            texts.files(
                taken: count("accepted"), returned: count("returned"), known: count("duplicate"), kept: count("kept"),
                inHand: count("taken") + count("processing")),
        ]
        lines += Self.table(
            [texts.moduleColumns]
                + report.modules.map { module in
                    [
                        texts.dataset(module.id, title: module.title), "\(module.taken)", "\(module.returned)",
                        "\(module.waiting)",
                        module.newest.map(VietnamTime.text) ?? "-",
                    ]
                }
                + (report.returnedOfUnknownModule == 0
                    ? [] : [[texts.unknownModule, "", "\(report.returnedOfUnknownModule)", "", ""]]))
        return lines + declarations + returned + unknownTables + keptFiles + questions + upgraded + period
            + openMatters + answeredMatters
    }

    private var declarations: [String] {
        var lines: [String] = []
        if !report.declarations.isEmpty {
            lines += ["", texts.declarations]
            lines += report.declarations.map {
                "  "
                    + texts.declaration(
                        $0.dataset, $0.module, ControlCharacters.escaped($0.file), effect: $0.effect)
            }
        }
        if !report.faultyDeclarations.isEmpty {
            lines += ["", texts.faultyDeclarations] + report.faultyDeclarations.map { "  \($0)" }
        }
        return lines
    }

    private var unknownTables: [String] {
        if let fault = report.unknownTablesFault { return ["", texts.draftsUnreadable(fault)] }
        guard !report.unknownTables.isEmpty else { return [] }
        let shown = report.unknownTables.prefix(50).map {
            "  \(ControlCharacters.escaped($0.draft))  \(ControlCharacters.escaped($0.title))"
        }
        let more =
            report.unknownTables.count > 50 ? ["  " + texts.moreInJSON(report.unknownTables.count - 50)] : []
        return [
            "",
            texts.unknownTables(report.unknownTables.count),
        ] + shown + more
            + (report.areDraftsFull ? ["  " + texts.draftsFull] : [])
    }

    private var keptFiles: [String] {
        guard !report.keptFiles.isEmpty else { return [] }
        let count = max(report.files["kept"] ?? 0, report.keptFiles.count)
        let shown = report.keptFiles.prefix(20).map { file in
            "  [\(file.number)] \(VietnamTime.text(file.receivedAt))  "
                + ControlCharacters.escaped([file.folder, file.name].compactMap(\.self).joined(separator: "/"))
        }
        return [
            "",
            texts.keptFiles(count),
        ] + shown + (count > shown.count ? ["  " + texts.moreInJSON(count - shown.count)] : [])
    }

    private var questions: [String] {
        guard !report.questions.isEmpty else { return [] }
        let shown = report.questions.prefix(50).map { question in
            "  [\(question.number)] \(question.period)  \(ControlCharacters.escaped(question.file)): \(question.sentence)"
        }
        let more = report.questions.count > 50 ? ["  " + texts.moreInJSON(report.questions.count - 50)] : []
        return ["", texts.questions(report.questions.count)] + shown
            + more
    }

    /// What keeps the report from being issued, as it was when the report was written last.
    private var openMatters: [String] {
        guard let open = report.openMatters, open.count > 0 else { return [] }
        let shown = open.first.map { matter in
            "  "
                + texts.matter(
                    "M\(matter.number)", ControlCharacters.escaped(matter.sentence),
                    code: FindingCode(rawValue: matter.code) ?? .unnamed, places: matter.places, isAsked: matter.isAsked
                )
        }
        let more = open.count - open.first.count
        return ["", texts.openMatters(open.count)] + shown + (more > 0 ? ["  " + texts.further(more)] : [])
    }

    private var answeredMatters: [String] {
        guard !report.answeredMatters.isEmpty else { return [] }
        let shown = report.answeredMatters.prefix(20).map { answered in
            "  M\(answered.number)  \(VietnamTime.text(answered.at))  "
                + ControlCharacters.escaped(
                    "\(answered.name): \(answered.answer.replacing(/\s+/, with: " "))")
        }
        let more = report.answeredMatters.count - shown.count
        return ["", texts.answeredMatters(report.answeredMatters.count)] + shown
            + (more > 0 ? ["  " + texts.moreInJSON(more)] : [])
    }

    private var upgraded: [String] {
        guard !report.changedByUpgrade.isEmpty else { return [] }
        return [
            "",
            texts.upgraded,
        ]
            + report.changedByUpgrade.map {
                "  " + texts.upgraded($0.period, values: $0.changedValues)
            }
    }

    private var daemon: [String] {
        guard let daemon = report.daemon else {
            return report.daemonFault.map { [texts.isVietnamese ? report.vietnameseDaemonFault ?? $0 : $0] } ?? []
        }
        return [Self.daemon(daemon, texts)] + Self.reports(daemon, texts)
    }

    /// What a daemon does, with everything that is wrong.
    public static func daemon(_ daemon: ServiceStatus, _ texts: CommandTexts = .english) -> String {
        texts.daemon(
            daemon.phase.sentence, vietnamese: daemon.phase.vietnamese,
            texts.isVietnamese ? daemon.vietnameseLine ?? daemon.line : daemon.line)
    }

    private var folders: [String] {
        report.daemon.map { [""] + Self.folders($0, texts) } ?? []
    }

    /// The folders of a daemon, and what waits in them.
    public static func folders(_ daemon: ServiceStatus, _ texts: CommandTexts = .english) -> [String] {
        if daemon.folders.isEmpty { return [] }
        var lines = Self.table(
            [texts.folderColumns]
                + daemon.folders.map { folder in
                    [
                        folder.id, texts.isWatched(folder.isWatched), folder.lastScan.map(VietnamTime.text) ?? "-",
                        "\(folder.waiting.count)", "\(folder.refused.count)", "\(folder.hidden.count)", folder.path,
                    ]
                })
        if let time = daemon.foldersAsOf {
            lines.append(texts.foldersAsOf(VietnamTime.text(time)))
        }
        for folder in daemon.folders {
            lines += entries(folder.waiting, texts.waits, in: folder, texts)
            lines += entries(folder.refused, texts.refused, in: folder, texts)
            lines += entries(
                folder.hidden.map {
                    .init(path: $0, code: "hidden", texts.hiddenReason)
                }, texts.leftAlone, in: folder, texts)
        }
        return lines
    }

    /// Reports that cannot be made, why, and when they are tried again.
    static func reports(_ daemon: ServiceStatus, _ texts: CommandTexts = .english) -> [String] {
        daemon.parkedReports.flatMap { report in
            [
                texts.noReport(
                    report.name, since: VietnamTime.text(report.since),
                    reason: ControlCharacters.escaped(
                        texts.isVietnamese ? report.vietnameseReason ?? report.reason : report.reason)),
                "    " + texts.triedAgain(at: report.nextTry.map(VietnamTime.text)),
            ]
        }
    }

    private static func entries(
        _ entries: [ServiceStatus.Entry], _ word: String, in folder: ServiceStatus.Folder, _ texts: CommandTexts
    ) -> [String] {
        let shown = entries.prefix(20).map {
            let reason = texts.isVietnamese ? $0.vietnameseReason ?? $0.reason : $0.reason
            return "  \(word): \(folder.id)/\(ControlCharacters.escaped($0.path)): \(reason)"
        }
        return entries.count > 20 ? shown + ["  \(word): " + texts.moreInJSON(entries.count - 20)] : shown
    }

    private var returned: [String] {
        guard !report.returnedFiles.isEmpty else { return ["", texts.nothingReturned] }
        var lines = ["", texts.returned(report.returnedFiles.count)]
        for file in report.returnedFiles.prefix(50) {
            lines.append(
                "  \(VietnamTime.text(file.receivedAt))  \(file.folder.map { $0 + "/" } ?? "")\(file.name)  \(file.code ?? "")"
            )
            lines.append("      \(file.reason)")
        }
        return lines
    }

    private var period: [String] {
        guard let period = report.period else { return [] }
        let others = (report.reports ?? []).filter { $0 != report.report }
        var lines = [
            "", texts.period(Period(id: period), period, report: others.isEmpty ? nil : report.report ?? ""),
        ]
        if !others.isEmpty { lines.append("  " + texts.otherReports(others)) }
        lines += Self.table(
            [texts.datasetColumns]
                + report.datasets.map { dataset in
                    [
                        texts.dataset(dataset.id, title: dataset.title), texts.set(dataset.set),
                        texts.due(dataset.due, isOverdue: dataset.isOverdue),
                        texts.sent(dataset.sent, of: dataset.owing), "\(dataset.late.count)",
                        texts.missing(dataset.missing, shown: 4),
                    ]
                })
        lines += report.twiceSent.map {
            "  \(texts.twoFiles): \(ControlCharacters.escaped($0.sentence)) [\($0.number ?? $0.id)]"
        }
        if !report.unusedData.isEmpty {
            lines.append(texts.unusedData(report.unusedData.count))
            lines += report.unusedData.prefix(20).map {
                "  \(ControlCharacters.escaped($0.file)): \(ControlCharacters.escaped($0.sentence))"
            }
        }
        guard listsUnits else { return lines + ["", texts.howToListUnits] }
        lines += [""]
        lines += Self.table(
            [texts.unitColumns]
                + report.units.map { unit in
                    [
                        unit.code, unit.name, "\(unit.sent.count)", "\(unit.late.count)", "\(unit.returned.count)",
                        unit.missing.isEmpty ? "-" : unit.missing.joined(separator: "; "),
                    ]
                })
        return lines
    }

    /// Columns as wide as their widest cell; the last one runs on.
    static func table(_ rows: [[String]]) -> [String] {
        guard let first = rows.first else { return [] }
        let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
            }.joined(separator: "  ").trimmingTrailingSpaces
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String { String(reversed().drop { $0 == " " }.reversed()) }
}
