import Foundation
import ReportingKit
import Settings

/// Moves the Word template that configurations of former versions had in `templates` to where report kinds lie.
///
/// It is copied first, then the configuration is rewritten, then the former one goes: wherever that ends, the report
/// has its template, and doing it again does the rest.
public struct TemplateMigration {
    public let from: URL
    public let to: URL
    /// The key that named its folder is to go from the configuration.
    private let isNamed: Bool

    /// Nil where there is nothing to move: no such template, one that nobody edited, or another one in its new place.
    public init?(_ settings: Settings) {
        isNamed = settings.templates != nil
        let name = ReportFolders.template
        from = (settings.templates ?? settings.formerTemplates).appending(path: name)
        guard let folder = settings.reportFolders.first else { return nil }
        to = folder.appending(path: "\(ReportID.former)/\(name)")
        let files = FileManager.default
        func path(_ url: URL) -> String { url.path(percentEncoded: false) }
        let shipped = Settings.shippedReports.appending(path: "\(ReportID.former)/\(name)")
        guard files.fileExists(atPath: path(from)), from.resolvingSymlinksInPath() != to.resolvingSymlinksInPath(),
            !files.contentsEqual(atPath: path(from), andPath: path(shipped)),
            !files.fileExists(atPath: path(to)) || files.contentsEqual(atPath: path(from), andPath: path(to))
        else { return nil }
    }

    /// The configuration without the key that named the folder, on one line or several.
    public func text(_ configuration: String) -> String {
        guard isNamed else { return configuration }
        var isOfKey = false
        let lines = configuration.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        return lines.filter { line in
            if line.hasPrefix("templates:") {
                isOfKey = true
            } else if !line.hasPrefix(" ") && !line.hasPrefix("\t") {
                isOfKey = false
            }
            return !isOfKey
        }.joined(separator: "\n")
    }

    /// `rewriting` writes the configuration as it is to be. Nothing is overwritten.
    public func run(rewriting: () throws -> Void) throws {
        try copy()
        try rewriting()
        try FileManager.default.removeItem(at: from)
    }

    private func copy() throws {
        let file = SetupFile(to, try Data(contentsOf: from))
        if !file.exists { try file.create() }
        // The names of new folders are on the disk before the configuration relies on them.
        var folder = DurableFolder.parent(of: to.path(percentEncoded: false))
        for _ in 1...3 {
            try DurableFolder.sync(folder)
            folder = DurableFolder.parent(of: folder)
        }
    }
}
