import ArgumentParser
import Declarations
import Foundation
import Messages
import Office
import ReportingKit
import Service
import Settings

/// `--config FILE`, and where the configuration is looked for without it.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help:
            "The configuration file. Without it: config/baocaod.yaml here, /etc/baocaod/baocaod.yaml, or the one beside the program's sources.",
        completion: .file(extensions: ["yaml"]))
    var file: String?

    /// Reads and checks the configuration; faults are printed and end the program with 2.
    func composition() throws -> Composition {
        try CommandFailure.reporting {
            try Composition(settings: try settings(), modules: EnabledModules.all)
        }
    }

    /// As ``composition()``; faults are thrown rather than printed.
    func composedQuietly() throws -> Composition {
        try Composition(settings: try settings(), modules: EnabledModules.all)
    }

    /// As ``composition()``; while the unit register is read, the template is already being compiled.
    func compositionForReport(_ place: StoreOptions) throws -> Composition {
        try CommandFailure.reporting {
            let settings = try settings()
            // Before there are threads that read.
            try place.actAsService(settings)
            let templates = TemplateShelf(settings: settings, modules: EnabledModules.all)
            templates?.prepare()
            return try place.office(
                try Composition(settings: settings, modules: EnabledModules.all, templates: templates))
        }
    }

    /// As ``composition()``, checked with its template as `config check` does; faults are thrown rather than printed: for the
    /// service, which logs them.
    ///
    /// At the start what declarations of datasets said when the service ran last is compared with what they say now.
    func freshComposition(_ memory: SoundDeclarations) throws -> Composition {
        let composition = try ConfigurationCheck(try path(), modules: EnabledModules.all, memory: memory).composition
        guard try memory.restore(from: Self.declarations(of: composition.settings)) else { return composition }
        return try ConfigurationCheck(try path(), modules: EnabledModules.all, memory: memory).composition
    }

    /// Where the service keeps what declarations said when they were sound.
    static func declarations(of settings: Settings) -> URL {
        URL(filePath: settings.stateFolder).appending(path: "declarations.json")
    }

    /// For commands that work on the service's state: root acts as the service's user from here on.
    func settingsOfService() throws -> Settings {
        let settings = try settings()
        try ServiceUser.assume(settings, worksOnState: true)
        return settings
    }

    /// As ``composition()``, for such commands.
    func compositionOfService() throws -> Composition {
        try CommandFailure.reporting {
            try Composition(settings: try settingsOfService(), modules: EnabledModules.all)
        }
    }

    func settings() throws -> Settings {
        try SettingsReader.withDatasets(of: EnabledModules.all).read(try path())
    }

    func path() throws -> URL {
        if let file { return URL(filePath: file) }
        for candidate in Self.candidates
        where FileManager.default.fileExists(atPath: candidate.path(percentEncoded: false)) {
            return candidate
        }
        throw CommandFailure(CommandTexts.noConfiguration)
    }

    static var candidates: [URL] {
        var candidates = [
            URL(filePath: "config/baocaod.yaml"), URL(filePath: "/etc/baocaod/baocaod.yaml"),
        ]
        // A development build lies some folders below the sources.
        var folder = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        for _ in 0..<5 {
            candidates.append(folder.appending(path: "config/baocaod.yaml"))
            folder = folder.deletingLastPathComponent()
        }
        return candidates
    }
}
