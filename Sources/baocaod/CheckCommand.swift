import ArgumentParser
import Daemon
import Foundation
import Intake
import Messages
import Processing
import Publishing
import Recognition
import ReportingKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and check files without keeping anything.",
        discussion: "Folders are followed. Exit codes: 0 all could be taken, 1 some would be returned, 2 usage or configuration.")

    @Argument(help: "Files or folders.", completion: .file())
    var files: [String]

    @Flag(help: "Print all findings as JSON.")
    var json = false

    @Option(help: "The period of files that do not say theirs.")
    var period: Period?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let results = try CommandFailure.reporting {
            let inputs = try files.flatMap { try Self.inputs($0) }
            return try inputs.map { input in
                (input, try FileCheck(composition: composition, period: period).check(input))
            }
        }
        if json {
            let findings = results.flatMap(\.1.findings)
            print(String(decoding: try FindingsFile.json(findings, catalogue: composition.catalogue), as: UTF8.self), terminator: "")
        } else {
            results.forEach { Self.show($0.0, $0.1, composition.catalogue) }
            let returned = results.count { !$0.1.isAcceptable }
            print("\(results.count) checked, \(results.count - returned) could be taken, \(returned) would be returned")
        }
        if results.contains(where: { !$0.1.isAcceptable }) { throw ExitCode(1) }
    }

    private static func inputs(_ path: String) throws -> [InputFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("there is no file \(path)")
        }
        let url = URL(filePath: path)
        return isFolder.boolValue ? try InputFiles.list(url) : [InputFile(url: url)]
    }

    private static func show(_ input: InputFile, _ file: ProcessedFile, _ catalogue: MessageCatalogue) {
        let content = file.tables.map { recognized in
            let table = recognized.table
            return "\(table.dataset).\(table.scope) \(table.period.id): \(table.rows.count) rows"
        } + (file.narrative.isEmpty ? [] : ["text for \(file.narrative.count) sections"])
        print("\(file.isAcceptable ? "ok      " : "returned") \(input.name)")
        for line in content { print("         \(line)") }
        for finding in file.findings {
            let sheet = finding.place.sheet.map { "[\($0)] " } ?? ""
            print("         \(finding.severity.rawValue) \(finding.code): \(sheet)\(catalogue.sentence(for: finding))")
        }
    }
}
