import ArgumentParser
import Foundation
import Messages
import Office
import ReportingKit

struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Pack an issued period into one file that the office above takes like any export.",
        discussion: """
            The file holds what the unit states as a whole, its tables, where each figure comes from down to the cell, and the hashes of the \
            issued report. It holds no free text, no list and no document. The same edition gives the same bytes each time; a later one, issued \
            after the period was opened again, takes the place of the former where it is taken. The digest that is printed is the SHA-256 \
            of baocaod-package.json, in which the hash of everything else stands. With a key in the configuration (packages.key) it is signed.
            """,
        subcommands: [PackageMakeCommand.self, PackageKeyCommand.self], defaultSubcommand: PackageMakeCommand.self)
}

struct PackageMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Pack a period; the word may be left out: baocaod package 2023-H1.")

    @Argument(help: "The period, such as 2023-H1, or last.")
    var period: PeriodChoice

    @Option(help: "The folder in which the file is made; without it the current one.", completion: .directory)
    var to: String = "."

    @Option(help: "The output folder of batch. Without it: the service's store.", completion: .directory)
    var output: String?

    @Option(help: "The report, such as kiem-soat-tthc. Without it: the first that the configuration names.")
    var report: String?

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        try CommandFailure.reporting {
            // Root reads it before it acts as the service's user.
            let key = try composition.settings.packageKey(environment: ProcessInfo.processInfo.environment)
            let place = StoreOptions(period: period, output: output, report: report)
            let target = URL(filePath: to, directoryHint: .isDirectory)
            let publisher = try place.publisher(composition)
            let package = try PeriodPackage(
                try place.knownPeriod(publisher.store, composition), by: publisher, opening: publisher.packages,
                signing: key)
            let file = target.appending(path: package.name)
            try package.bytes.write(to: file, options: .atomic)
            print(
                composition.catalogue.commands.packed(
                    file.path(percentEncoded: false), edition: package.edition, figures: package.figures,
                    digest: package.digest, key: package.key))
        }
    }
}

struct PackageKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make the key that packages are signed with, and print its public key.",
        discussion: """
            The file holds the private key (Ed25519, PEM, PKCS#8) and is readable for its owner alone; one that is there is not written over. \
            The first line that is printed is the public key, which the office above needs. Exit codes: 0 made or shown, 2 refused.
            Example: baocaod package key /etc/baocaod/credentials/package-key
            """)

    @Argument(help: "The file of the private key.", completion: .file())
    var file: String

    @Flag(help: "Print the public key of a file that is there.")
    var show = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        try CommandFailure.reporting {
            let key = try show ? PackageKeyFile.read(file) : PackageKeyFile.make(at: file)
            let path = URL(filePath: file).standardizedFileURL.path(percentEncoded: false)
            print(
                CommandTexts.ofConfiguration.packageKey(
                    key.publicKey.base64, fingerprint: key.publicKey.fingerprint, path: path))
        }
    }
}
