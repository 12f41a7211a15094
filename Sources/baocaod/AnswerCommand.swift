import ArgumentParser
import Foundation
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
            "The file's number, as baocaod history prints it in brackets, the path of a returned file, or a finding's number, such as M3."
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
                throw ValidationError("\(file) is answered with --reason, without --take or --keep")
            }
            return
        }
        guard take != keep else { throw ValidationError("say --take or --keep") }
    }

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            guard !name.allSatisfy(\.isWhitespace) else {
                throw CommandFailure(composition.catalogue.commands.nameNeeded)
            }
            if Matter.number(of: file) != nil { return try answerMatter(composition) }
            guard let order = Int64(file) else { return try confirmReturned(composition) }
            let kept = try DecisionWork.decide(
                take ? .take : .keep, order, units, name: name, reason: reason, output, composition)
            let names = kept.units.map(\.name).joined(separator: ", ")
            print(
                take
                    ? "The figures of \(kept.file.name) are in force for \(names)."
                    : "What was in force for \(names) stays; the figures of \(kept.file.name) are not used.")
            DecisionWork.tell(kept)
        }
    }

    /// What a unit said about a finding.
    private func answerMatter(_ composition: Composition) throws {
        let texts = composition.catalogue.commands
        guard !reason.allSatisfy(\.isWhitespace) else { throw CommandFailure(texts.reasonAndName) }
        let place = StoreOptions(period: period, output: output, report: report)
        let (publisher, model) = try place.published(composition)
        let matter = try place.matter(file, publisher, model)
        try AskAboutMatter(publisher, archive: place.archive(composition)).answer(
            matter, model, text: reason, name: name, now: Date())
        print(texts.answered(matter.name))
    }

    /// A returned file is its officer's: it comes in once more, with the confirmation in its name.
    private func confirmReturned(_ composition: Composition) throws {
        guard take else {
            throw CommandFailure("\(file) came back: nothing of it is in force, and what is in force stays")
        }
        let place = StoreOptions(period: .last, output: output)
        let store = try place.store(composition)
        let confirm = ConfirmReturned(composition, store: store)
        let url = URL(filePath: file)
        do {
            guard output != nil else {
                let target = try confirm.handIn(url)
                print("Handed in again as \(target.path(percentEncoded: false)); the service takes it.")
                return
            }
            let (name, outcome) = try confirm.take(url, output: place.folder(composition), now: Date())
            if case .returned(_, let reason) = outcome { throw CommandFailure("\(name) came back again: \(reason)") }
            print("Taken as \(name).")
        } catch let fault as ConfirmReturned.Fault {
            throw CommandFailure("\(fault)")
        }
    }
}

struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw what a file states: what stood before it is in force again.",
        discussion: """
            The file stays in the store and in the archive, and earlier versions of the period stay what they were. Sent again, it is in force again. \
            Issued periods have to be reopened first. A file that is kept because nobody declared its tables has no number of its own yet: \
            it is named by its receipt, and its bytes leave the archive.
            """)

    @Argument(help: "The file's number, as baocaod history prints it in brackets.")
    var order: Int64?

    @Option(help: "The number of a receipt: a file that is kept and not taken yet, as baocaod status lists it.")
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
            if let receipt { return try withdrawKept(receipt, composition) }
            guard let order else { throw CommandFailure("say which file is meant: its number, or --receipt") }
            let kept = try DecisionWork.decide(.withdraw, order, units, name: name, reason: reason, output, composition)
            let names = kept.units.map(\.name).joined(separator: ", ")
            print("The figures of \(kept.file.name)\(names.isEmpty ? "" : " for \(names)") are withdrawn.")
            DecisionWork.tell(kept)
        }
    }

    private func withdrawKept(_ receipt: Int64, _ composition: Composition) throws {
        let place = StoreOptions(period: .last, output: output)
        do {
            let file = try WithdrawKept(try place.store(composition), archive: place.archive(composition))(
                receipt, name: name, reason: reason, now: Date())
            print("\(file.name) is withdrawn: it is not judged again, and its bytes are gone.")
        } catch let fault as WithdrawKept.Fault {
            throw CommandFailure("\(fault)")
        }
    }

    func validate() throws {
        guard (order == nil) != (receipt == nil) else {
            throw ValidationError("say which file is meant: its number, or --receipt with that of a file that is kept")
        }
    }
}

/// What both commands have in common.
private enum DecisionWork {
    static func decide(
        _ kind: StatementDecision.Kind, _ order: Int64, _ units: [String], name: String, reason: String,
        _ output: String?, _ composition: Composition
    ) throws -> KeptDecision {
        let place = StoreOptions(period: .last, output: output)
        let publisher = try place.publisher(composition)
        return try DecideStatement(publisher, archive: place.archive(composition))(
            StatementDecision(
                kind: kind, order: order, units: units.isEmpty ? nil : units.map { UnitCode($0) }, name: name,
                reason: reason, at: Date()))
    }

    static func tell(_ kept: KeptDecision) {
        print("Kept as [\(kept.eventOrder)]; written again: \(kept.periods.map(\.id).joined(separator: ", ")).")
    }
}
