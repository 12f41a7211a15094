import Foundation
import PackagePlugin

/// Makes the YAML of a module a part of the program, and the list of its modules that of the program that depends on
/// them: Swift files written while building and never committed.
@main
struct EmbedDeclarations: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else { return [] }
        let tool = try context.tool(named: "embed-declarations").url
        if Self.isModule(target) {
            let files = try FileManager.default.contentsOfDirectory(
                at: target.directoryURL, includingPropertiesForKeys: nil
            )
            .filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
            let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDeclarations.swift")
            return [
                .buildCommand(
                    displayName: "Embedding declarations of \(target.name)", executable: tool,
                    arguments: ["files", output.path(percentEncoded: false)]
                        + files.map { $0.path(percentEncoded: false) },
                    inputFiles: files, outputFiles: [output])
            ]
        }
        let modules = target.dependencies.compactMap { dependency in
            if case .target(let target) = dependency, Self.isModule(target) { target.name } else { nil }
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "EnabledModules.swift")
        return [
            .buildCommand(
                displayName: "Listing the modules of \(target.name)", executable: tool,
                arguments: ["modules", output.path(percentEncoded: false)] + modules, outputFiles: [output])
        ]
    }

    private static func isModule(_ target: any Target) -> Bool {
        target.directoryURL.deletingLastPathComponent().lastPathComponent == "Plugins"
    }
}
