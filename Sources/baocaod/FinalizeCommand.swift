import ArgumentParser
import Office
import Foundation
import Messages
import ReportingKit
import Store

struct FinalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finalize",
        abstract: "Issue the report of a period: with number, date and signer, its data frozen with it.",
        discussion: """
            Files for the period are returned from then on, until it is reopened. The issued report can be written again byte for byte \
            at any time: baocaod report --period PERIOD.

            A report is not issued while something is open that nobody has answered for: contradictions and other warnings, files held \
            with a question, what units and offices have not sent. All of it is listed by number, to be mended, accepted one by one \
            (baocaod accept M1), or answered for together with --with-open REASON --name NAME, which is kept and printed in the annex of \
            data quality. What was asked (baocaod ask) stays open until it is answered. Exit codes: 0 issued, 1 something is open, \
            2 usage or configuration.
            """)

    @Argument(help: "The period, such as 2023-H1, or last.")
    var period: PeriodChoice

    @Option(help: "The report's number: 123, or 123/BC-UBND.")
    var number: String

    @Option(help: "The report's date, such as 2023-07-10.")
    var date: CalendarDate

    @Option(help: "Who signs it; without it the name in the configuration.")
    var signer: String = ""

    @Option(help: "Issue it although something is open: why.")
    var withOpen: String?

    @Option(help: "Who answers for issuing it so.")
    var name: String?

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            let texts = composition.catalogue.commands
            let opening = try opening(texts)
            let place = StoreOptions(period: period, output: output, report: report)
            let (decisions, period) = try place.decisions(composition)
            do {
                let issued = try IssueReport(decisions)(
                    period, report: try place.office(composition).kind.id, number: number, date: date, signer: signer,
                    withOpen: opening?.reason, by: DecidedBy(opening?.name ?? "", now: Date()))
                print(texts.issued(issued.report))
                issued.files.forEach { print("  \($0.path(percentEncoded: false))") }
            } catch let unanswered as IssuedReport.Unanswered {
                list(unanswered.matters, period, composition)
                throw ExitCode(1)
            }
        }
    }

    /// Both or none of reason and name, and neither blank.
    private func opening(_ texts: CommandTexts) throws -> IssuedReport.Opening? {
        func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
        switch (withOpen, name) {
        case (nil, nil): return nil
        case (let reason?, let name?) where !isBlank(reason) && !isBlank(name):
            return IssuedReport.Opening(name: name, reason: reason)
        default: throw CommandFailure(texts.bothOrNone)
        }
    }

    private func list(_ matters: [Matter], _ period: Period, _ composition: Composition) {
        let texts = composition.catalogue.commands
        print(texts.notIssued(period, count: matters.count))
        MatterLines(composition.catalogue).lines(matters).forEach { print($0) }
        print(texts.howToClose)
    }
}

struct ReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Open an issued period again for corrections; the issued report stays in the store.")

    @Argument(help: "The period, such as 2023-H1, or last.")
    var period: PeriodChoice

    @Option(help: "Why it is opened again.")
    var reason: String

    @Option(help: "Who opens it.")
    var name: String

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            guard !reason.allSatisfy(\.isWhitespace), !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure(composition.catalogue.commands.reasonAndName)
            }
            let place = StoreOptions(period: period, output: output, report: report)
            let (decisions, period) = try place.decisions(composition)
            let key = try IssueReport(decisions).reopen(
                period, report: try place.office(composition).kind.id, reason: reason,
                by: DecidedBy(name, now: Date()))
            print(composition.catalogue.commands.reopened(key))
        }
    }
}

extension StoreOptions {
    init(period: PeriodChoice, output: String?, report: String? = nil) {
        self.init()
        self.period = period
        self.output = output
        self.report = report
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
