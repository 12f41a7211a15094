import Foundation
import Messages
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
    /// Where files say them.
    public let closingPlaces: [DatasetID: FilePlace]

    /// Where datasets belong that name no module.
    public static let other = ModuleDeclaration(id: "other", title: DeclarationTexts.otherModule)

    /// A folder that is not there holds nothing. `memory` keeps what a file said before it became faulty, or lost what
    /// is stored.
    public init(folder: URL, shipped: [any ProcessorModule], memory: SoundDeclarations? = nil) {
        var faults: [FileFault] = []
        var texts: [Text] = []
        var paths: Set<String> = []
        for url in Self.files(in: folder, &faults) {
            let path = url.path(percentEncoded: false)
            paths.insert(path)
            do throws(FileFaults) {
                texts.append(Text(path: path, text: try FileText.of(url)))
            } catch {
                faults += error.errors
            }
        }
        var applied = Applied(texts, to: shipped, former: { memory?.text(of: $0) })
        if let memory {
            let guarded = StoredFieldsGuard(memory, shipped: shipped).guarded(applied, texts)
            faults += guarded.faults
            applied = guarded.applied
            for text in texts where applied.sound.contains(text.path) { memory.keep(text.text, of: text.path) }
            memory.keepOnly(paths)
        }
        modules = applied.changes.modules
        addedModules = applied.changes.addedModules
        files = applied.changes.files
        self.faults = faults + applied.faults + applied.changes.openReferences()
        closingDays = applied.changes.closingDays
        closingPlaces = applied.changes.closingPlaces
    }

    /// A file's path with what it says.
    struct Text {
        let path: String
        var text: String
    }

    /// Modules after files were applied to them, one after the other.
    struct Applied {
        private(set) var changes: ModuleChanges
        private(set) var faults: [FileFault] = []
        /// Paths of the files that are in force as they are.
        private(set) var sound: Set<String> = []

        /// Files of which something else is in force than they say.
        mutating func forget(_ paths: Set<String>) { sound.subtract(paths) }

        /// `former` is what a file said when it was sound.
        init(_ texts: [Text], to shipped: [any ProcessorModule], former: (String) -> String?) {
            changes = ModuleChanges(shipped)
            for text in texts {
                do throws(FileFaults) {
                    try changes.apply(DeclarationFile(name: text.path, text: text.text))
                    sound.insert(text.path)
                } catch {
                    faults += error.errors
                    guard let former = former(text.path), former != text.text else { continue }
                    do throws(FileFaults) {
                        try changes.apply(DeclarationFile(name: text.path, text: former))
                    } catch {
                        faults += error.errors.filter { !faults.contains($0) }
                    }
                }
            }
        }
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
            faults.append(FileFault(file: path, .unlisted(error.localizedDescription)))
            return []
        }
    }
}
