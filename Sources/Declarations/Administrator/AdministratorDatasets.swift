import Foundation
import ReportingKit
import YAMLReading

/// The datasets that an administrator adds, extends, replaces or switches off, one YAML file each.
public struct AdministratorDatasets: Sendable {
    /// Those of the program with what the files change.
    public let modules: [any ProcessorModule]
    /// The modules that no part of the program declares; they are enabled by their files.
    public let addedModules: Set<ModuleID>
    public let files: [AdministratorFile]
    /// What is wrong with files; these change nothing.
    public let faults: [FileFault]
    /// The days on which periods of single datasets close.
    public let closingDays: [DatasetID: Int]

    /// Where datasets belong that name no module.
    public static let other = ModuleDeclaration(id: "other", title: "Số liệu khác")

    /// A folder that is not there holds nothing. `memory` keeps what a file said before it became faulty.
    public init(folder: URL, shipped: [any ProcessorModule], memory: SoundDeclarations? = nil) {
        var changes = ModuleChanges(shipped)
        var faults: [FileFault] = []
        var paths: Set<String> = []
        for url in Self.files(in: folder, &faults) {
            let path = url.path(percentEncoded: false)
            paths.insert(path)
            do throws(FileFaults) {
                let text = try FileText.of(url)
                do throws(FileFaults) {
                    try changes.apply(DeclarationFile(name: path, text: text))
                    memory?.keep(text, of: path)
                } catch {
                    faults += error.errors
                    // What was sound before stays in force.
                    if let former = memory?.text(of: path) {
                        try changes.apply(DeclarationFile(name: path, text: former))
                    }
                }
            } catch {
                faults += error.errors.filter { !faults.contains($0) }
            }
        }
        memory?.keepOnly(paths)
        modules = changes.modules
        addedModules = changes.addedModules
        files = changes.files
        self.faults = faults + changes.openReferences()
        closingDays = changes.closingDays
    }

    /// In the order of their names; hidden files and others than YAML are none.
    private static func files(in folder: URL, _ faults: inout [FileFault]) -> [URL] {
        let path = folder.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
            ).filter { $0.pathExtension == "yaml" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        } catch {
            faults.append(FileFault(file: path, message: "cannot be listed: \(error.localizedDescription)"))
            return []
        }
    }
}
