import ArgumentParser
import Office
import Service
import Foundation
import Messages
import ReportingKit
import Store

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Run the whole pipeline once over a folder and write the reports.",
        discussion: """
            Writes normalized/PERIOD/*.csv with datapackage.json, report/PERIOD/bao-cao.docx, phu-luc.xlsx and tom-tat.docx, \
            receipts/ for what was taken, returned/ for what was not, each with an explanation, and findings.json.
            Files already in the output folder's store are known again and not counted twice.
            Exit codes: 0 everything was taken, 1 some files were returned, 2 usage or configuration.
            """)

    @Option(help: "The folder with the export files; sub-folders are followed.", completion: .directory)
    var input: String

    @Option(help: "The folder to write to; created when missing.", completion: .directory)
    var output: String

    @Option(help: "The period of files that do not say theirs, such as 2023-H1, 2023-Q2, 2023-06 or 2023.")
    var period: Period?

    @Option(
        name: .customLong("report"),
        help:
            "Also make the report of this period from the finer ones that the store has, 2026-9M of months; or make this kind of report alone, kiem-soat-tthc. May be repeated."
    )
    var reports: [ReportOrPeriod] = []

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let summary = try CommandFailure.reporting {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder), isFolder.boolValue else {
                throw CommandFailure(composition.catalogue.commands.noInputFolder(input))
            }
            try ServiceUser.assume(composition.settings, worksOnState: false, writesTo: [output])
            let folder = OutputFolder(root: URL(filePath: output, directoryHint: .isDirectory))
            let files = try InputFiles.list(URL(filePath: input, directoryHint: .isDirectory))
            guard !files.isEmpty else { throw CommandFailure(composition.catalogue.commands.noInputFiles(input)) }
            let store = try composition.openStore(in: folder)
            return try BatchRun(
                composition: composition, store: store, output: folder, now: Date(), period: period,
                reports: Set(reports.compactMap(\.period)), kinds: try kinds(composition)
            )
            .run(files) { name, outcome in print(composition.catalogue.commands.batch(name, outcome.told)) }
        }
        Self.printReports(summary, composition.catalogue.commands)
        if summary.returnedCount > 0 { throw ExitCode(1) }
    }

    private func kinds(_ composition: Composition) throws -> Set<ReportID> {
        Set(
            try reports.compactMap(\.report).map { report in
                try StoreOptions(period: .last, output: output, report: report).office(composition).kind.id
            })
    }

    private static func printReports(_ summary: BatchRun.Summary, _ texts: CommandTexts) {
        print("")
        print(texts.batchCount(taken: summary.files.count - summary.returnedCount, returned: summary.returnedCount))
        for report in summary.reports {
            print(texts.reportFiles(report.period))
            for file in report.files { print("  \(file.path(percentEncoded: false))") }
        }
        if !summary.missing.isEmpty { print(texts.figuresWithoutData(summary.missing.count)) }
    }
}

extension BatchRun.Outcome {
    fileprivate var told: CommandTexts.BatchOutcome {
        switch self {
        case .taken(let tables, let sections): .taken(tables: tables, sections: sections)
        case .duplicate(let former): .duplicate(of: former)
        case .kept: .kept
        case .draft(let commented): .draft(commented: commented)
        case .answer: .answer
        case .returned(_, let reason): .returned(reason: reason)
        }
    }
}

extension Period: ExpressibleByArgument {
    public init?(argument: String) { self.init(id: argument) }
}

/// What `batch --report` names: a period, or a kind of report.
enum ReportOrPeriod: ExpressibleByArgument {
    case report(String)
    case period(Period)

    init?(argument: String) {
        guard argument.first?.isNumber ?? false else {
            self = .report(argument)
            return
        }
        guard let period = Period(id: argument) else { return nil }
        self = .period(period)
    }

    var period: Period? { if case .period(let period) = self { period } else { nil } }
    var report: String? { if case .report(let name) = self { name } else { nil } }
}
