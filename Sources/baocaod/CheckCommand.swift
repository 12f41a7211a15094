import ArgumentParser
import Office
import Foundation
import Messages
import Publishing
import ReportingKit
import Store
import Threading

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and check files without keeping anything.",
        discussion: """
            Folders are followed. Files are judged as if they were dropped now: compared with what the service has taken, or \
            with the store of --output. One file is shown with all its findings, several as a table with the first reason of each; \
            --findings lists all of them there too. \
            Exit codes: 0 all could be taken, 1 some would be returned, 2 usage or configuration.
            """)

    @Argument(help: "Files or folders.", completion: .file())
    var files: [String]

    @Flag(help: "Print one JSON object a file: result, tables, findings.")
    var json = false

    @Flag(help: "With --json: the values of each table too, by unit and field.")
    var rows = false

    @Flag(help: "List all findings of each file.")
    var findings = false

    @Flag(help: "Judge each file by itself, without what was taken before.")
    var alone = false

    @Option(
        help: "Compare with the store of this output folder of batch, rather than the service's.",
        completion: .directory)
    var output: String?

    @Option(help: "The period of files that do not say theirs.")
    var period: Period?

    @OptionGroup var options: ConfigurationOptions

    func run() throws { try Awaited.value(on: nil) { try await check() } }

    private func check() async throws {
        HeapTrim.shareArenas()
        // Most of what the process has in memory here is its own code, looked at once while it started.
        HeapTrim.afterWork()
        let composition = try options.composition()
        let inputs = try CommandFailure.reporting { try files.flatMap(InputFiles.named) }
        let check = FileCheck(
            composition: composition, store: try comparedStore(composition), period: period, now: Date())
        var returned = 0
        var codes: [String: Int] = [:]
        let table = CheckTable(
            catalogue: composition.catalogue, files: inputs, title: { composition.registry.dataset($0)?.title })
        if json { print("[") } else if inputs.count > 1 { print(table.heading) }
        var isFirst = true
        do {
            try await check.check(inputs) { result in
                if !result.isAcceptable { returned += 1 }
                if let code = result.findings.first(where: { $0.severity == .error })?.code.rawValue {
                    codes[code, default: 0] += 1
                }
                if json {
                    print(
                        (isFirst ? "" : ",\n") + (try CheckJSON.object(result, composition.catalogue, withRows: rows)),
                        terminator: "")
                } else if inputs.count > 1 {
                    print(table.line(result))
                    if findings { table.findings(result).forEach { print($0) } }
                } else {
                    table.details(result).forEach { print($0) }
                }
                isFirst = false
            }
        } catch let error as CocoaError {
            try CommandFailure.reporting { throw error }
        }
        if json {
            print("\n]")
        } else {
            print(composition.catalogue.commands.checked(inputs.count, returned: returned))
            if inputs.count > 1 {
                for (code, count) in codes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                    print("  \(count) × \(code)")
                }
            }
        }
        if returned > 0 { throw ExitCode(1) }
    }

    /// The store that files are compared with; nil where there is none yet, or where this user may not see it.
    private func comparedStore(_ composition: Composition) throws -> ReportStore? {
        if alone { return nil }
        return try CommandFailure.reporting {
            if let output {
                return try OutputFolder(root: URL(filePath: output, directoryHint: .isDirectory)).existingStore(
                    rules: composition.statementRules)
            }
            do {
                return try composition.openStore()
            } catch StoreError.missing {
                return nil
            }
        }
    }
}

extension InputFiles {
    /// A file that was named on the command line, or the files of a folder.
    static func named(_ path: String) throws -> [InputFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure(CommandTexts.noFile(path))
        }
        let url = URL(filePath: path)
        return isFolder.boolValue ? try list(url) : [InputFile(url: url)]
    }
}
