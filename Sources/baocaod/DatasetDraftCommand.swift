import ArgumentParser
import Drafts
import Foundation
import Messages
import Office
import Tabular

struct DatasetDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Write the declaration of a table that the product does not know, to be read and mended.",
        discussion: """
            Rows, groups, types, measures, periods and the relations that hold in the figures are told from the table; what is \
            uncertain stands in comments. Of several files of one table, what they share is declared. A draft holds headings, titles of indicators and counts, \
            nothing else of the rows. It is printed; --output writes one file a table. Exit codes: 0 written, 1 a file is refused or \
            holds no table, 2 usage.
            Example: baocaod dataset draft "giai ngan Q1.xlsx" "giai ngan Q2.xlsx" > /etc/baocaod/datasets/giai-ngan.yaml
            """)

    @Argument(help: "Files, of one table or of several.", completion: .file())
    var files: [String]

    @Option(help: "Only this sheet of each file.")
    var sheet: String?

    @Option(
        help: "Write DATASET.yaml into this folder instead; a file that exists is not written over.",
        completion: .directory)
    var output: String?

    func validate() throws {
        if files.isEmpty { throw ValidationError("name a file") }
    }

    func run() throws {
        let inputs = try CommandFailure.reporting { try files.flatMap(InputFiles.named) }
        var tables: [DraftTable] = []
        var failed = false
        for input in inputs {
            let name = input.url.lastPathComponent
            let bytes = try CommandFailure.reporting { try Data(contentsOf: input.url, options: .alwaysMapped) }
            do {
                let reading = try FileReader(limits: ReadingLimits()).read(bytes, name: name)
                let found = DraftTable.all(in: reading.sheets, json: reading.json).filter {
                    sheet == nil || $0.sheet == sheet
                }
                if found.isEmpty {
                    CommandOutput.error.line(CommandTexts.ofConfiguration.noTable(name, sheet: sheet))
                    failed = true
                }
                tables += found
            } catch {
                let finding = error.finding(file: name)
                CommandOutput.error.line(
                    "\(name): \(finding.code): \(CommandTexts.ofConfiguration.catalogue.sentence(for: finding))")
                failed = true
            }
        }
        let name = inputs.first?.url.lastPathComponent ?? ""
        try write(Draft.of(tables, fileName: name))
        if failed { throw ExitCode(1) }
    }

    private func write(_ drafts: [Draft]) throws {
        guard let output else {
            // Several declarations are several files; the line between them is where to cut.
            print(drafts.map(\.yaml).joined(separator: "---\n"), terminator: "")
            return
        }
        let folder = URL(filePath: output, directoryHint: .isDirectory)
        try CommandFailure.reporting {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        for draft in drafts {
            let file = folder.appending(path: draft.id + ".yaml")
            try CommandFailure.reporting { try Data(draft.yaml.utf8).write(to: file, options: .withoutOverwriting) }
            CommandOutput.error.line(CommandTexts.ofConfiguration.written(file.path(percentEncoded: false)))
        }
    }
}
