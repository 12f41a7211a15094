import ArgumentParser
import Assembly
import Auditing
import Foundation
import Office
import Messages
import Processing
import ReportingKit
import Tabular

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Read a finished Word report and name everything in it that contradicts something else.",
        discussion: """
            Tables are recognised by their headings, wherever the report comes from, and checked like export files: sums, rates, \
            totals, bounds, the formulas printed under headings, tables with each other. Then the figures in the sentences are \
            compared with the tables and among themselves.

            With --against the report is compared with the data in the store too: every figure of an edited draft that no longer \
            agrees with the data is named.

            With --comments the same file is written with a Word comment at each of these places; figures that nobody sent and sentences \
            that were taken out are named there, too.
            Exit codes: 0 no contradiction, 1 contradictions, 2 usage, or a file that cannot be read.
            """)

    @Argument(help: "The report, a .docx file.", completion: .file(extensions: ["docx"]))
    var file: String

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(help: "Compare with the data in the service's store.")
    var against = false

    @Option(
        help: "Write the report with comments at the places named to this file.",
        completion: .file(extensions: ["docx"]))
    var comments: String?

    @Option(
        help: "Compare with the data in the store of this output folder of batch, rather than the service's.",
        completion: .directory)
    var output: String?

    @Option(help: "The period of a report that does not say its own, such as 2023-H1.")
    var period: Period?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try CommandFailure.reporting { [options, report] in
            try StoreOptions(period: .last, output: nil, report: report).office(try options.composition())
        }
        let (audited, commented, numbers) = try CommandFailure.reporting {
            let url = URL(filePath: file)
            let name = url.lastPathComponent.precomposedStringWithCanonicalMapping
            // Before root becomes the service's user, who need not be able to read it.
            let bytes = try Data(contentsOf: url)
            let publisher = try publisher(composition)
            let audit = DocumentAudit(composition: composition, publisher: publisher)
            do {
                let now = Date()
                let audited = try audit.audit(bytes, name: name, period: period, now: now)
                let numbers = try audited.period.flatMap { try publisher?.store.numbers(period: $0) } ?? [:]
                return (audited, try comments.map { _ in try audit.commented(bytes, audited, now: now) }, numbers)
            } catch let error as ReadingError {
                throw CommandFailure(composition.catalogue.sentence(for: error.finding(file: name)))
            } catch DocumentAudit.Failure.nothingStored(let period) {
                throw CommandFailure(composition.catalogue.commands.nothingStored(period, known: []))
            }
        }
        if audited.period == nil, audited.faults.isEmpty {
            try CommandFailure.reporting {
                throw CommandFailure(composition.catalogue.commands.periodNeeded)
            }
        }
        if let comments, let commented {
            try CommandFailure.reporting { try commented.write(to: URL(filePath: comments), options: .atomic) }
        }
        let text = AuditReportText(
            catalogue: composition.catalogue, causes: FindingCauses(composition.registry), numbers: numbers)
        print(json ? try text.json(audited) : text.lines(audited).joined(separator: "\n"))
        if !audited.faults.isEmpty { throw ExitCode(1) }
    }

    private func publisher(_ composition: Composition) throws -> ReportPublisher? {
        guard against || output != nil else { return nil }
        return try StoreOptions(period: .last, output: output, report: report).publisher(composition)
    }
}
