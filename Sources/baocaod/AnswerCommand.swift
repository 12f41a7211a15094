import ArgumentParser
import Foundation
import Messages
import Office
import ReportingKit
import Store

struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract:
            "Answer what a file asks: whether its figures take the place of what was stated, or whether it is meant as it is.",
        discussion: """
            Files that wait are listed by baocaod status and baocaod history, with their number. The answer is kept with the name, and \
            the report is written again. Issued periods have to be reopened first. A file that came back with a question is named by its \
            path in the folder of returned files: with --take it is handed in again under a name that confirms it. What was asked about a \
            finding (baocaod ask M3) is answered by its number and --reason, which is kept as the answer.
            """)

    @Argument(
        help:
            "The file's number, as its receipt, baocaod status and baocaod history print it, the path of a returned file, or a finding's number, such as M3."
    )
    var file: String

    @Option(
        parsing: .upToNextOption, help: "Codes of the units that are meant; without it all that the file asks about.")
    var units: [String] = []

    @Flag(help: "The file's figures come into force.")
    var take = false

    @Flag(help: "What is in force stays.")
    var keep = false

    @Option(help: "Who answers.")
    var name: String

    @Option(help: "Why, in a few words.")
    var reason: String = ""

    @Option(help: "Of a finding: its period, such as 2023-H1, or last.")
    var period: PeriodChoice = .last

    @Option(
        help: "Of a finding: the report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        if Matter.number(of: file) != nil {
            guard !take, !keep else {
                throw ValidationError(CommandFailure.said(CommandTexts.answeredByReason(file)))
            }
            return
        }
        guard take != keep else { throw ValidationError(CommandFailure.said(CommandTexts.takeOrKeep)) }
    }

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            guard !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure(composition.catalogue.commands.nameNeeded)
            }
            if Matter.number(of: file) != nil { return try answerMatter(composition) }
            guard let number = Int64(file) else { return try confirmReturned(composition) }
            let outcome = try DecisionWork(composition, output).decide(
                take ? .take : .keep, number, units, name: name, reason: reason)
            // What is only kept until its tables are declared asks nothing.
            guard case .decided(let kept) = outcome else { return }
            let names = kept.units.map(\.name)
            let texts = composition.catalogue.commands
            print(take ? texts.figuresTaken(kept.file.name, for: names) : texts.figuresKept(kept.file.name, for: names))
            print(texts.writtenAgain(kept.periods))
        }
    }

    /// What a unit said about a finding.
    private func answerMatter(_ composition: Composition) throws {
        let texts = composition.catalogue.commands
        guard !reason.allSatisfy(\.isWhitespace) else { throw CommandFailure(texts.reasonAndName) }
        let place = StoreOptions(period: period, output: output, report: report)
        let (decisions, period) = try place.decisions(composition)
        let matter = try AskUnits(decisions).answer(
            file, of: period, report: try place.office(composition).kind.id, text: reason,
            by: DecidedBy(name, now: Date()))
        print(texts.answered(matter))
    }

    /// A returned file is its officer's: it comes in once more, with the confirmation in its name.
    private func confirmReturned(_ composition: Composition) throws {
        guard take else {
            throw CommandFailure(composition.catalogue.commands.nothingToKeep(file))
        }
        let place = StoreOptions(period: .last, output: output)
        let store = try place.store(composition)
        let confirm = ConfirmReturned(composition, store: store)
        let url = URL(filePath: file)
        let texts = composition.catalogue.commands
        guard output != nil else {
            return print(texts.handedIn(try confirm.handIn(url).path(percentEncoded: false)))
        }
        let (name, outcome) = try confirm.take(url, output: place.folder(composition), now: Date())
        if case .returned(_, let reason) = outcome { throw CommandFailure(texts.cameBackAgain(name, reason)) }
        print(texts.takenAs(name))
    }
}

struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw what a file states: what stood before it is in force again.",
        discussion: """
            The file stays in the store and in the archive, and earlier versions of the period stay what they were. Sent again, it is in force again. \
            Issued periods have to be reopened first. A file that is kept because nobody declared its tables is named by its number too; its \
            bytes leave the archive.
            """)

    @Argument(help: "The file's number, as its receipt, baocaod status and baocaod history print it.")
    var file: Int64?

    @Option(help: "The same number, as it was asked for by former versions.")
    var receipt: Int64?

    @Option(parsing: .upToNextOption, help: "Codes of the units that are meant; without it the whole file.")
    var units: [String] = []

    @Option(help: "Why it is withdrawn.")
    var reason: String

    @Option(help: "Who withdraws it.")
    var name: String

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            guard !reason.allSatisfy(\.isWhitespace), !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure(composition.catalogue.commands.reasonAndName)
            }
            let texts = composition.catalogue.commands
            guard let number = file ?? receipt else { throw CommandFailure(texts.whichFile) }
            switch try DecisionWork(composition, output).decide(.withdraw, number, units, name: name, reason: reason) {
            case .decided(let kept):
                print(texts.figuresWithdrawn(kept.file.name, for: kept.units.map(\.name)))
                print(texts.writtenAgain(kept.periods))
            case .keptWithdrawn(let file): print(texts.keptWithdrawn(file.name))
            }
        }
    }

    func validate() throws {
        guard (file == nil) != (receipt == nil) else {
            throw ValidationError(CommandFailure.said(CommandTexts.english.whichFile))
        }
    }
}

/// What both commands have in common.
private struct DecisionWork {
    private let composition: Composition
    private let place: StoreOptions

    init(_ composition: Composition, _ output: String?) {
        self.composition = composition
        place = StoreOptions(period: .last, output: output)
    }

    /// `number` is that of the file's receipt. The reports that change are written before it returns.
    func decide(
        _ kind: StatementDecision.Kind, _ number: Int64, _ units: [String], name: String, reason: String
    ) throws -> DecideFile.Outcome {
        let decide = DecideFile(place.decisions(composition, try place.store(composition)))
        let now = Date()
        let outcome = try decide(
            kind, number, units: units.isEmpty ? nil : units.map { UnitCode($0) }, reason: reason,
            by: DecidedBy(name, now: now))
        try decide.write(outcome, now: now)
        return outcome
    }
}
