import ArgumentParser
import Foundation
import Messages
import Office
import Service
import Settings
import Systemd

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Work with the configuration.",
        subcommands: [Check.self, ConfigMigrateCommand.self, Sandbox.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the configuration, the unit register and the templates.",
            discussion: """
                Every fault is printed with file, line and the nearest right name. Run by the service's unit, as a reload does, folders in \
                which its sandbox does not let it write are faults; elsewhere, folders outside of what the installed unit allows are warned of, \
                and so are units that have ended, with their heirs, and keys of former versions, with what took their place. Of a shared store \
                the server's version and replication are told; a Patroni older than 4.1 is a fault.
                Exit codes: 0 sound, 2 faulty.
                """)

        @Flag(help: "Print faults only.")
        var quiet = false

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            let (check, path) = try CommandFailure.reporting {
                let file = try options.path()
                let check = try ConfigurationCheck(file, modules: EnabledModules.all)
                let composition = check.composition
                try SandboxCheck.ofThisProcess?.check(composition.settings)
                return (check, file.path(percentEncoded: false))
            }
            // The service runs without them; whoever checks is to mend them.
            check.faultyDatasets.forEach { CommandOutput.error.line("\($0)") }
            if check.faultyDatasets.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
            if quiet { return }
            let composition = check.composition
            if SandboxCheck.ofThisProcess == nil {
                let unit = ServiceUnit(
                    configuration: URL(filePath: path).standardizedFileURL.path(percentEncoded: false))
                let network = try? StoreNetwork(composition.settings)
                unit.flatMap(UnitPaths.init)?.warnings(composition.settings, network: network).forEach(
                    CommandOutput.error.line)
            }
            for warning in try CommandFailure.reporting({ try check.warnings(on: .inVietnam(Date())) }) {
                CommandOutput.error.line("\(warning)")
            }
            if ShippedConfiguration.isUntouched(URL(filePath: path)) {
                CommandOutput.error.line(composition.catalogue.commands.shippedConfiguration(path))
            }
            let shared = try CommandFailure.reporting { try SharedStoreCheck(composition.settings) }
            for warning in shared?.warnings ?? [] { CommandOutput.error.line("\(warning)") }
            let texts = composition.catalogue.commands
            print(texts.sound(path))
            print(
                "  "
                    + texts.contents(
                        modules: composition.registry.modules.count, units: composition.register.units.count))
            for line in shared?.lines ?? [] { print("  \(line)") }
            for file in composition.settings.added?.files ?? [] { print("  \(file.line)") }
        }
    }

    struct Sandbox: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the drop-in that lets the service's units write in the folders of the configuration.",
            discussion: """
                Folders outside of /srv/baocaod and /var/lib/baocaod need it, and the servers of a shared store, which it opens and no other \
                address. The folders have to exist and belong to the service's user. \
                With --install the drop-in is written for the unit of the configuration and for the one that makes its report, and the \
                service manager reads its units again; a restart applies it.
                Exit codes: 0 printed or installed, 2 usage, or a path that the sandbox is not opened for.
                Example: baocaod config sandbox --config /etc/baocaod/binh-son.yaml --install
                """)

        @Flag(help: "Write it to /etc/systemd/system and let the service manager read it.")
        var install = false

        @Option(help: "The unit, for a configuration outside of /etc/baocaod: baocaod@binh-son.service.")
        var unit: String?

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            try CommandFailure.reporting {
                let settings = try options.settings()
                let network = try StoreNetwork(settings)
                let dropIn = try SandboxDropIn(settings)
                guard install else {
                    return print(dropIn.text + (network?.text(file: settings.file ?? "") ?? ""), terminator: "")
                }
                let path = URL(filePath: settings.file ?? "").standardizedFileURL.path(percentEncoded: false)
                guard let unit = unit.map(ServiceUnit.init(name:)) ?? ServiceUnit(configuration: path) else {
                    throw CommandFailure(
                        "\(path) lies outside of /etc/baocaod, so its unit is not known: name it with --unit")
                }
                guard unit.name.hasSuffix(".service"), !unit.name.contains("/") else {
                    throw CommandFailure("\(unit.name) is no service unit: write baocaod@binh-son.service")
                }
                for file in SandboxDropIn.files(for: unit) { try Self.write(dropIn.text, to: file) }
                for file in StoreNetwork.files(instance: unit.instance) {
                    if let network {
                        try Self.write(network.text(file: path), to: file)
                    } else if FileManager.default.fileExists(atPath: file) {
                        // Of a store that was shared: a service with a file for its store needs no network.
                        try FileManager.default.removeItem(atPath: file)
                        print("-", file)
                    }
                }
                guard ServiceUnit.reloadManager() else {
                    throw CommandFailure("the service manager did not read its units again: systemctl daemon-reload")
                }
                print(CommandTexts.ofConfiguration.restartApplies(unit.name))
            }
        }

        private static func write(_ text: String, to file: String) throws {
            let url = URL(filePath: file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url, options: .atomic)
            print(file)
        }
    }
}
