import ArgumentParser
import Foundation
import Intake
import Messages
import Office
import ReportingKit
import Settings
import Systemd

struct InstanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instance",
        abstract: "Further offices on one server, each with a service of its own.",
        subcommands: [InstanceAddCommand.self, InstanceListCommand.self, InstanceRemoveCommand.self])
}

struct InstanceAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make an office: its configuration, folders, group of officers, and what its service may do.",
        discussion: """
            As root. Writes /etc/baocaod/NAME.yaml as "init" does, makes the group baocaod-NAME and the folders below /srv/baocaod/NAME, and a \
            drop-in for the units. Nothing that is there is overwritten; a store of a former office of this name is taken up.
            Exit codes: 0 made, 2 usage, something in the way, or faults.
            Example: baocaod instance add binh-son --unit 21040
            """)

    @Argument(help: "The office's name for units, groups and folders: a-z, digits and -.")
    var name: String

    @OptionGroup var about: OfficeOptions

    @Flag(help: "Bring back an office that was removed, as it was.")
    var again = false

    func validate() throws {
        if !again, about.unit == nil { throw ValidationError("name the territory with --unit CODE, or use --again") }
    }

    func run() throws {
        let texts = CommandTexts.ofConfiguration
        try CommandFailure.reporting {
            let office = try OfficeInstance(name)
            guard !office.isThere else { throw CommandFailure(CommandTexts.instanceExists(office.configurationPath)) }
            if again {
                guard let place = try office.setAsideBefore().first else {
                    throw CommandFailure(CommandTexts.noFormerInstance(name))
                }
                for url in try office.putBack(place) {
                    print(texts.instancePutBack(url.path(percentEncoded: false)))
                }
            }
            try makeGroup(office, texts)
            for dropIn in office.dropIns where !dropIn.exists {
                try dropIn.create()
                print(texts.instanceWrote(dropIn.url.path(percentEncoded: false)))
            }
            let state = office.stateFolder.path(percentEncoded: false)
            if FileManager.default.fileExists(atPath: state + "/baocaod.sqlite") { print(texts.instanceTakesUp(state)) }
        }
        // Its own words on faults, and on what comes next.
        if !again { try initialisation().run() }
        try CommandFailure.reporting {
            let office = try OfficeInstance(name)
            if again {
                _ = FolderMaking.run(OfficeFolders(configuration: office.configuration), [])
                print(office.unit)
            }
            if FileManager.default.fileExists(atPath: "/run/systemd/system"), !ServiceUnit.reloadManager() {
                throw CommandFailure(CommandTexts.managerNotReloaded)
            }
            print(texts.instanceOfficers(office.group))
        }
    }

    private func makeGroup(_ office: OfficeInstance, _ texts: CommandTexts) throws {
        let file = office.groupFile
        if !file.exists {
            try file.create()
            print(texts.instanceWrote(file.url.path(percentEncoded: false)))
        }
        let path = file.url.path(percentEncoded: false)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/systemd-sysusers")
        process.arguments = [path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CommandFailure(CommandTexts.groupNotMade(path)) }
    }

    private func initialisation() throws -> InitCommand {
        let office = try OfficeInstance(name)
        var arguments = ["--output", office.configurationPath, "--group", office.group]
        if let unit = about.unit { arguments += ["--unit", unit] }
        if let issuer = about.issuer { arguments += ["--issuer", issuer] }
        if about.ownDivisions { arguments.append("--own-divisions") }
        for report in about.reports { arguments += ["--reports", report] }
        return try InitCommand.parse(arguments)
    }
}

struct InstanceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The further offices of this server: name, unit, how its service stands, where its state is.",
        discussion: "One line an office, with tabs between. Exit code 0.")

    func run() throws {
        let texts = CommandTexts.ofConfiguration
        try CommandFailure.reporting {
            let folder = "/etc/baocaod"
            let names =
                FileManager.default.fileExists(atPath: folder)
                ? try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
                    .map { String($0.dropLast(".yaml".count)) }.filter { $0 != "baocaod" }.sorted() : []
            if names.isEmpty { print(texts.noInstances()) }
            for name in names { print(line(name, "\(folder)/\(name).yaml", texts)) }
        }
    }

    private func line(_ name: String, _ path: String, _ texts: CommandTexts) -> String {
        let unit = ServiceUnit(configuration: path)
        let state = unit?.state(within: .seconds(2))?.active ?? "-"
        guard
            case .success(let settings) = Result(catching: {
                try SettingsReader.withDatasets(of: EnabledModules.all).read(URL(filePath: path))
            })
        else { return texts.instanceLine(name, texts.instanceUnreadable, state, "-") }
        let code = settings.issuingUnit
        let rows = CountryUnits.shared.rows(of: settings.reportingUnit).map { CountryUnits.shared[$0] }
        let title = rows.last.map { "\(code) \($0.name)" } ?? code.rawValue
        return texts.instanceLine(name, title, state, settings.folders.state.path(percentEncoded: false))
    }
}

struct InstanceRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take an office off this server; its store, archive, reports and officers' files stay.",
        discussion: """
            As root, with its service stopped. Its files of /etc are moved to /etc/baocaod/removed; "add --again" brings the office back.
            Exit codes: 0 removed, 2 usage, or its service runs.
            """)

    @Argument(help: "The office's name.")
    var name: String

    func run() throws {
        let texts = CommandTexts.ofConfiguration
        try CommandFailure.reporting {
            let office = try OfficeInstance(name)
            guard office.isThere else { throw CommandFailure(CommandTexts.instanceUnknown(office.configurationPath)) }
            let state = office.stateFolder.path(percentEncoded: false)
            // By the lock, whoever runs it; one that is not there nobody holds, and root must not make it.
            if FileManager.default.fileExists(atPath: state + "/lock") {
                do { _ = try StateLock(stateFolder: state) } catch IntakeError.stateHeld {
                    throw CommandFailure(CommandTexts.instanceRuns(office.unit))
                }
            }
            let place = try office.setAside(now: Date())
            if FileManager.default.fileExists(atPath: "/run/systemd/system") { _ = ServiceUnit.reloadManager() }
            print(texts.instanceSetAside(place.path(percentEncoded: false)))
            let kept = [state, office.dropFolder.path(percentEncoded: false)].filter(
                FileManager.default.fileExists(atPath:))
            print(texts.instanceKeeps(kept, group: office.group))
            print(texts.instanceComesBack(name))
        }
    }
}

extension OfficeInstance {
    fileprivate var configurationPath: String { configuration.path(percentEncoded: false) }
    fileprivate var isThere: Bool { FileManager.default.fileExists(atPath: configurationPath) }
}
