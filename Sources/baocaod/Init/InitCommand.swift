import ArgumentParser
import Foundation
import Glibc
import Office
import ReportingKit
import Settings
import Systemd

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Write the configuration of an office: a commune, a province, a department, or a district of before 01/07/2025.",
        discussion: """
            Asks on a terminal, unless --unit says the territory; options answer beforehand. Nothing that is there is \
            overwritten: with --force the former configuration is kept beside the new one as FILE.truoc; lists of units and templates \
            that are there are used as they are. What was written is checked as by "config check".
            Exit codes: 0 written and sound, 2 usage, something in the way, or faults.
            Examples:
              baocaod init --unit 21040
              baocaod init --unit 51 --issuer "Sở Khoa học và Công nghệ" --output /etc/baocaod/so-khcn.yaml
              baocaod init --unit 51 --issuer "Sở Nội vụ" --own-divisions
            """)

    @OptionGroup var about: OfficeOptions

    @Option(help: "The place before the date, where it is not the territory's name.")
    var place: String?

    @Option(help: "Under which program the report is made, as its first sentence names it.")
    var legalBasis: String?

    @Option(help: "The address of the office's pages, as sentences about them name it.")
    var website: String?

    @Option(help: "The group whose members may drop files and fetch what comes back.")
    var group = FolderSettings.usualGroup

    @Flag(help: "Write the offices that such a body usually has into its list of units; else they are proposals in it.")
    var usualOffices = false

    @Option(
        name: .shortAndLong,
        help:
            "The file or folder to write to. Without it /etc/baocaod/baocaod.yaml where the package is installed, else baocaod.yaml here.",
        completion: .file(extensions: ["yaml"]))
    var output: String?

    @Flag(help: "Replace a configuration that is there; it is kept beside.")
    var force = false

    func validate() throws {
        if about.ownDivisions, about.issuer == nil {
            throw ValidationError("--own-divisions needs --issuer: the department whose divisions report")
        }
        _ = try chosenReports()
    }

    func run() throws {
        try CommandFailure.reporting {
            let today = CalendarDate.inVietnam(Date())
            let file = target()
            let terminal = isatty(STDIN_FILENO) == 1 ? Self.dialogue(today) : nil
            let setup = OfficeSetup(modules: EnabledModules.all, today: today)
            guard let asking = about.unit == nil ? terminal : nil else {
                let choices = try choicesOfOptions(setup, file, today)
                return try write(choices, setup, to: file, terminal, today)
            }
            try write(try choices(asking, setup, file), setup, to: file, terminal, today)
        }
    }

    /// What the options say, and for the rest what such an office usually is.
    private func choicesOfOptions(_ setup: OfficeSetup, _ file: URL, _ today: CalendarDate) throws -> OfficeChoices {
        guard let unit = about.unit else {
            throw CommandFailure(
                "there is no terminal to ask on: name the territory with --unit CODE (baocaod units search NAME finds it)"
            )
        }
        var choices = OfficeChoices(territory: try territory(named: unit, today))
        if let issuer = about.issuer {
            let office = try setup.office(issuer, of: choices.territory, for: file)
            choices.body = about.ownDivisions ? .divisions(of: office) : .office(office)
        }
        choices.reports = try chosenReports() ?? choices.reports
        choices.hasUsualOffices = usualOffices
        choices.place = place
        choices.legalBasis = legalBasis
        choices.website = website
        return choices
    }

    /// What is answered on the terminal, where options are missing.
    private func choices(_ dialogue: SetupDialogue, _ setup: OfficeSetup, _ file: URL) throws -> OfficeChoices {
        var choices = OfficeChoices(territory: try dialogue.territory())
        if let name = try about.issuer ?? dialogue.issuer(of: choices.territory) {
            let office = try setup.office(name, of: choices.territory, for: file)
            let question = "Does it report on its own divisions alone, not on \(choices.territory.name)?"
            choices.body =
                try about.ownDivisions || dialogue.confirm(question, default: false)
                ? .divisions(of: office) : .office(office)
        }
        choices.reports = try chosenReports() ?? dialogue.reports()
        choices.hasUsualOffices =
            try usualOffices
            || dialogue.confirm("Write the offices that such a body usually has into its list of units?", default: true)
        let head = setup.letterhead(choices)
        choices.place = try place ?? dialogue.ask("The place before the date", default: head.place)
        choices.legalBasis =
            try legalBasis ?? dialogue.ask("The program under which the report is made", default: head.legalBasis)
        let address = try website ?? dialogue.ask("The address of the office's pages; \"-\" for none", default: "-")
        choices.website = address == "-" ? nil : address
        return choices
    }

    private func write(
        _ choices: OfficeChoices, _ setup: OfficeSetup, to file: URL, _ terminal: SetupDialogue?, _ today: CalendarDate
    ) throws {
        var isReplacing = force || ShippedConfiguration.isUntouched(file)
        if !isReplacing, let terminal, SetupFile(file, "").exists {
            isReplacing = try terminal.confirm(
                "\(path(file)) exists. Write a new one and keep it beside?", default: false)
        }
        var choices = choices
        choices.group = group
        let result = try setup.write(choices, to: file, template: TemplateSource.find(), replacing: isReplacing)
        try tell(result, file, today)
    }

    private func territory(named text: String, _ today: CalendarDate) throws -> AdministrativeUnit {
        let search = TerritorySearch(today: today)
        switch search.find(text) {
        case .unit(let unit): return unit
        case .none: throw CommandFailure("no unit is \"\(text)\"; baocaod units search NAME finds a code")
        case .several(let found):
            let lines = found.prefix(10).map { "  " + search.line($0) }.joined(separator: "\n")
            throw CommandFailure(
                "\(found.count) units have these words in their names; name one by its code:\n\(lines)\(found.count > 10 ? "\n  …" : "")"
            )
        }
    }

    private func chosenReports() throws -> [ReportChoice]? {
        if about.reports.isEmpty { return nil }
        return try about.reports.flatMap { $0.split(separator: ",") }.map { word in
            let name = word.trimmingCharacters(in: .whitespaces)
            guard let report = ReportChoice(rawValue: name) else {
                throw ValidationError(
                    "there is no report \"\(name)\"; known: \(ReportChoice.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            return report
        }
    }

    private func target() -> URL {
        guard let output else {
            let isInstalled = FileManager.default.fileExists(atPath: "/etc/baocaod")
            return URL(filePath: isInstalled ? "/etc/baocaod/baocaod.yaml" : "baocaod.yaml")
        }
        let isFile = output.hasSuffix(".yaml") || output.hasSuffix(".yml")
        return isFile
            ? URL(filePath: output) : URL(filePath: output, directoryHint: .isDirectory).appending(path: "baocaod.yaml")
    }

    private func path(_ url: URL) -> String { url.path(percentEncoded: false) }

    private static func dialogue(_ today: CalendarDate) -> SetupDialogue {
        SetupDialogue(today: today, say: { print($0) }, answer: { readLine() })
    }

    private func tell(_ result: OfficeSetup.Result, _ file: URL, _ today: CalendarDate) throws {
        for url in result.written { print("written  \(path(url))") }
        for url in result.used { print("used     \(path(url))") }
        for url in result.kept { print("kept     \(path(url))") }
        for warning in try result.check.warnings(on: today) { CommandOutput.error.line("\(warning)") }
        let composition = result.check.composition
        print("\(path(file)): sound, \(composition.register.units.count) units in the register")
        print("")
        print(
            "Next: look at it, and list the office's own units in \(path(composition.settings.unitFiles.first ?? file))."
        )
        if let unit = ServiceUnit(configuration: file.standardizedFileURL.path(percentEncoded: false)) {
            let making = FolderMaking.run(OfficeFolders(configuration: file), EnabledModules.all.map(\.id))
            print("Then: \(making.map { $0 + " && " } ?? "")systemctl enable --now \(unit.name)")
        } else {
            print("Then: baocaod batch --config \(path(file)) --input FOLDER --output FOLDER")
        }
    }
}
