import Foundation
import PackagePlugin

/// Makes the YAML of a module a part of the program: a Swift file of raw string literals, written while building and never committed.
@main
struct EmbedDeclarations: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let target = target as? SwiftSourceModuleTarget else { return [] }
        let files = try FileManager.default.contentsOfDirectory(
            at: target.directoryURL, includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDeclarations.swift")
        return [
            .buildCommand(
                displayName: "Embedding declarations of \(target.name)",
                executable: try context.tool(named: "embed-declarations").url,
                arguments: [output.path(percentEncoded: false)] + files.map { $0.path(percentEncoded: false) },
                inputFiles: files, outputFiles: [output])
        ]
    }
}
