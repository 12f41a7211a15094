import Foundation
import ReportingKit
import Settings

/// Moves the Word template that configurations of former versions had in `templates` to where report kinds lie.
public struct TemplateMigration {
    public let from: URL
    public let to: URL
    /// The key that named its folder is to go from the configuration.
    private let isNamed: Bool

    /// Nil where there is nothing to move: no such template, one that nobody edited, or one in its new place already.
    public init?(_ settings: Settings) {
        isNamed = settings.templates != nil
        let name = ReportFolders.template
        from = (settings.templates ?? settings.formerTemplates).appending(path: name)
        guard let folder = settings.reportFolders.first else { return nil }
        to = folder.appending(path: "\(ReportID.former)/\(name)")
        let files = FileManager.default
        func path(_ url: URL) -> String { url.path(percentEncoded: false) }
        let shipped = Settings.shippedReports.appending(path: "\(ReportID.former)/\(name)")
        guard files.fileExists(atPath: path(from)), !files.fileExists(atPath: path(to)), path(from) != path(to),
            !files.contentsEqual(atPath: path(from), andPath: path(shipped))
        else { return nil }
    }

    /// The configuration without the key that named the folder.
    public func text(_ configuration: String) -> String {
        guard isNamed else { return configuration }
        let lines = configuration.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        return lines.filter { !$0.hasPrefix("templates:") }.joined(separator: "\n")
    }

    /// Nothing is overwritten.
    public func run() throws {
        let files = FileManager.default
        try files.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
        try files.moveItem(at: from, to: to)
    }
}
