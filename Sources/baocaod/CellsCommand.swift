import ArgumentParser
import Office
import Foundation
import Messages
import Processing
import Publishing
import Tabular

struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells",
        abstract: "Show what the reader sees of a file: each sheet as CSV, or each cell with address, type and text.",
        discussion: """
            Nothing is recognised or checked. Sheets follow each other under a line "# name"; with --sheet there is one, without such \
            a line. Exit codes: 0 read, 1 the file is refused or has no such sheet, 2 usage.
            Example: baocaod cells "PL3 so hoa.xlsx" --sheet Sheet1
            """)

    @Argument(help: "The file; with --count, a folder too.", completion: .file())
    var file: String

    @Option(help: "This sheet only.")
    var sheet: String?

    @Flag(help: "Print cells as JSON.")
    var json = false

    @Flag(help: "Print only how many cells have content, of all files of a folder together.")
    var count = false

    func run() throws {
        if count {
            let files = try CommandFailure.reporting { try InputFiles.named(file) }
            print(try CellCount.count(files))
            return
        }
        let url = URL(filePath: file)
        let bytes = try CommandFailure.reporting { try Data(contentsOf: url, options: .alwaysMapped) }
        let reading: Reading
        do {
            reading = try FileReader(limits: ReadingLimits()).read(bytes, name: url.lastPathComponent)
        } catch {
            let finding = error.finding(file: url.lastPathComponent)
            let reason = if case .fileUnreadable(_, let reason?) = finding.kind { " (\(reason))" } else { "" }
            let sentence = CommandTexts.ofConfiguration.catalogue.sentence(for: finding)
            throw leave("\(file): \(finding.code): \(sentence)\(reason)")
        }
        let sheets = reading.sheets.filter { sheet == nil || $0.name == sheet }
        if let sheet, sheets.isEmpty {
            throw leave(CommandTexts.ofConfiguration.noSheet(file, sheet, has: reading.sheets.map(\.name)))
        }
        if json {
            CommandOutput.standard.write(try CellListing.json(reading, sheets: sheets))
            return
        }
        for found in sheets {
            if sheet == nil {
                write("# \(found.name)\(found.isHidden ? " " + CommandTexts.ofConfiguration.hidden : "")\n")
            }
            var buffer = ""
            CellListing.csv(found) { line in
                buffer += line
                if buffer.utf8.count > 1 << 16 {
                    write(buffer)
                    buffer = ""
                }
            }
            write(buffer)
        }
    }

    private func write(_ text: String) { CommandOutput.standard.write(text) }

    private func leave(_ text: String) -> ExitCode {
        CommandOutput.error.line(text)
        return ExitCode(1)
    }
}
