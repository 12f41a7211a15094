import ReportingKit
import Foundation
import Publishing
import Systemd

/// A ``StatusReport`` as an administrator reads it on a terminal.
public struct StatusText: Sendable {
    private let report: StatusReport
    private let now: Date
    private let listsUnits: Bool

    public init(_ report: StatusReport, now: Date, listsUnits: Bool) {
        self.report = report
        self.now = now
        self.listsUnits = listsUnits
    }

    public var lines: [String] {
        var lines = daemon + folders
        if let fault = report.storeFault { return lines + ["", fault] }
        func count(_ state: String) -> Int { report.files[state] ?? 0 }
        lines += [
            "",
            "Files of all time: \(count("accepted")) taken, \(count("returned")) returned, \(count("duplicate")) known already, "
                + (count("kept") == 0 ? "" : "\(count("kept")) kept that nobody declared, ")
                + "\(count("taken") + count("processing")) in hand",
        ]
        lines += Self.table(
            [["MODULE", "TAKEN", "RETURNED", "WAITING", "NEWEST"]]
                + report.modules.map { module in
                    [
                        module.id, "\(module.taken)", "\(module.returned)", "\(module.waiting)",
                        module.newest.map(VietnamTime.text) ?? "-",
                    ]
                }
                + (report.returnedOfUnknownModule == 0
                    ? [] : [["(unknown)", "", "\(report.returnedOfUnknownModule)", "", ""]]))
        return lines + declarations + returned + unknownTables + keptFiles + questions + upgraded + period
    }

    private var declarations: [String] {
        var lines: [String] = []
        if !report.declarations.isEmpty {
            lines += ["", "Datasets of this office:"]
            lines += report.declarations.map {
                "  \($0.dataset) (\($0.module)): \(ControlCharacters.escaped($0.file)) \($0.effect)"
            }
        }
        if !report.faultyDeclarations.isEmpty {
            lines += ["", "Faulty declarations, which change nothing:"] + report.faultyDeclarations.map { "  \($0)" }
        }
        return lines
    }

    private var unknownTables: [String] {
        if let fault = report.unknownTablesFault { return ["", "Drafts of unknown tables cannot be listed: \(fault)"] }
        guard !report.unknownTables.isEmpty else { return [] }
        let shown = report.unknownTables.prefix(50).map {
            "  \(ControlCharacters.escaped($0.draft))  \(ControlCharacters.escaped($0.title))"
        }
        let more =
            report.unknownTables.count > 50 ? ["  \(report.unknownTables.count - 50) more; --json lists all"] : []
        return [
            "",
            "Tables that are not known (\(report.unknownTables.count)); read the drafts in the output folder and put them into datasets:",
        ] + shown + more
            + (report.areDraftsFull
                ? [
                    "  There are as many drafts as there may be: further tables have none. Declare their tables, or remove drafts that nobody needs."
                ] : [])
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
            "Kept until their tables are declared (\(count)); baocaod withdraw --receipt NUMBER takes one back:",
        ] + shown + (count > shown.count ? ["  \(count - shown.count) more"] : [])
    }

    private var questions: [String] {
        guard !report.questions.isEmpty else { return [] }
        let shown = report.questions.prefix(50).map { question in
            "  [\(question.order)] \(question.period)  \(ControlCharacters.escaped(question.file)): \(question.sentence)"
        }
        let more = report.questions.count > 50 ? ["  \(report.questions.count - 50) more; --json lists all"] : []
        return ["", "Wait for an answer (\(report.questions.count)); baocaod answer NUMBER --take or --keep:"] + shown
            + more
    }

    private var upgraded: [String] {
        guard !report.changedByUpgrade.isEmpty else { return [] }
        return [
            "",
            "Since the upgrade, tables of single units no longer take the place of each other. Figures changed in periods that are not issued:",
        ]
            + report.changedByUpgrade.map {
                "  \($0.period): \($0.changedValues) values; baocaod history --period \($0.period)"
            }
    }

    private var daemon: [String] {
        guard let daemon = report.daemon else { return report.daemonFault.map { [$0] } ?? [] }
        return [Self.daemon(daemon)] + Self.reports(daemon)
    }

    /// What a daemon does, with everything that is wrong.
    public static func daemon(_ daemon: ServiceStatus) -> String {
        "The daemon \(daemon.phase.sentence): \(daemon.line)"
    }

    private var folders: [String] {
        report.daemon.map { [""] + Self.folders($0) } ?? []
    }

    /// The folders of a daemon, and what waits in them.
    public static func folders(_ daemon: ServiceStatus) -> [String] {
        if daemon.folders.isEmpty { return [] }
        var lines = Self.table(
            [["FOLDER", "WATCHED", "SCANNED", "WAITING", "REFUSED", "HIDDEN", "PATH"]]
                + daemon.folders.map { folder in
                    [
                        folder.id, folder.isWatched ? "yes" : "NO", folder.lastScan.map(VietnamTime.text) ?? "-",
                        "\(folder.waiting.count)", "\(folder.refused.count)", "\(folder.hidden.count)", folder.path,
                    ]
                })
        if let time = daemon.foldersAsOf {
            lines.append("The thread that watches the folders does not answer; this is of \(VietnamTime.text(time)).")
        }
        for folder in daemon.folders {
            lines += entries(folder.waiting, "waits", in: folder)
            lines += entries(folder.refused, "refused", in: folder)
            lines += entries(
                folder.hidden.map {
                    .init(path: $0, code: "hidden", reason: "hidden, or left behind by a program; rename it to send it")
                }, "left alone", in: folder)
        }
        return lines
    }

    /// Reports that cannot be made, why, and when they are tried again.
    static func reports(_ daemon: ServiceStatus) -> [String] {
        daemon.parkedReports.flatMap { report in
            [
                "No report of \(report.name) since \(VietnamTime.text(report.since)): \(ControlCharacters.escaped(report.reason))",
                "    tried again "
                    + (report.nextTry.map { "at \(VietnamTime.text($0))" }
                        ?? "when its data, the template, the configuration or the program change, or by baocaod rescan"),
            ]
        }
    }

    private static func entries(_ entries: [ServiceStatus.Entry], _ word: String, in folder: ServiceStatus.Folder)
        -> [String]
    {
        let shown = entries.prefix(20).map {
            "  \(word): \(folder.id)/\(ControlCharacters.escaped($0.path)): \($0.reason)"
        }
        return entries.count > 20 ? shown + ["  \(word): \(entries.count - 20) more; --json lists all"] : shown
    }

    private var returned: [String] {
        guard !report.returnedFiles.isEmpty else { return ["", "No file is waiting to be mended and sent again."] }
        var lines = ["", "Returned and not sent again (\(report.returnedFiles.count)):"]
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
        var lines = ["", others.isEmpty ? "Period \(period):" : "Report \(report.report ?? ""), period \(period):"]
        if !others.isEmpty { lines.append("  other reports, with --report: \(others.joined(separator: ", "))") }
        lines += Self.table(
            [["DATASET", "SCOPE", "DUE", "SENT", "LATE", "MISSING"]]
                + report.datasets.map { dataset in
                    let names = dataset.missing.prefix(4).joined(separator: ", ")
                    let more = dataset.missing.count > 4 ? " and \(dataset.missing.count - 4) more" : ""
                    return [
                        dataset.id, dataset.set, dataset.due + (dataset.isOverdue ? " overdue" : ""),
                        "\(dataset.sent) of \(dataset.owing)", "\(dataset.late.count)",
                        dataset.missing.isEmpty ? "-" : "\(dataset.missing.count): \(names)\(more)",
                    ]
                })
        lines += report.twiceSent.map { "  two files, one table: \(ControlCharacters.escaped($0.sentence)) [\($0.id)]" }
        if !report.unusedData.isEmpty {
            lines.append("Data that no report uses (\(report.unusedData.count)):")
            lines += report.unusedData.prefix(20).map {
                "  \(ControlCharacters.escaped($0.file)): \(ControlCharacters.escaped($0.sentence))"
            }
        }
        guard listsUnits else { return lines + ["", "--units lists what each unit has sent and still owes."] }
        lines += [""]
        lines += Self.table(
            [["UNIT", "NAME", "SENT", "LATE", "RETURNED", "MISSING"]]
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
