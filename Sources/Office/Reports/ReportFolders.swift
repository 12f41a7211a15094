import Foundation
import ReportingKit
import Settings

/// Where the files of report kinds lie: a kind is a folder with `report.yaml` and its Word templates. The office's own
/// files go before those that ship.
struct ReportFolders {
    private let own: [URL]
    private let all: [URL]
    /// The template of the office's first report where configurations of former versions have it.
    private let former: URL
    private let isFormerNamed: Bool
    private let isInUsualPlace: Bool

    init(_ settings: Settings) {
        own = settings.reportFolders
        all = settings.reportFolders + [Settings.shippedReports]
        former = (settings.templates ?? settings.formerTemplates).appending(path: Self.template)
        isFormerNamed = settings.templates != nil
        isInUsualPlace = settings.templates?.standardizedFileURL == settings.formerTemplates.standardizedFileURL
    }

    static let declaration = "report.yaml"
    static let template = "bao-cao.docx"

    /// The `report.yaml` of a kind; nil where none is. A template that a configuration of a former version names may have
    /// one beside it.
    func declaration(of kind: ReportID) -> URL? {
        if let found = first(Self.declaration, of: kind, in: all) { return found }
        guard kind == .former else { return nil }
        let beside = former.deletingLastPathComponent().appending(path: Self.declaration)
        return exists(beside) ? beside : nil
    }

    /// The kinds that there are, by name.
    var kinds: [ReportID] {
        var names: Set<String> = []
        for folder in all {
            names.formUnion(
                Self.files(in: folder).filter { first(Self.declaration, of: ReportID($0), in: [folder]) != nil })
        }
        return names.sorted().map { ReportID($0) }
    }

    /// The Word template of a kind for a level of territory, whether it is there or not: where the office's own or a
    /// shipped one is, else where the office's own should be.
    func template(of kind: ReportID, level: AdministrativeUnit.Kind?) -> URL {
        let names = (level.map { ["bao-cao.\($0.rawValue).docx"] } ?? []) + [Self.template]
        func found(_ folders: [URL]) -> URL? {
            names.lazy.compactMap { first($0, of: kind, in: folders) }.first
        }
        // A configuration that names a folder is checked for its template; where configurations of former versions had
        // it, an upgrade of the package takes it away when nobody edited it.
        if kind == .former, isFormerNamed, exists(former) || !isInUsualPlace { return former }
        if let mine = found(own) { return mine }
        if kind == .former, exists(former) { return former }
        return found([Settings.shippedReports]) ?? own.first?.appending(path: "\(kind)/\(Self.template)") ?? former
    }

    /// A folder that is not there, or that cannot be read, holds none: the fault is reported where one of its files is
    /// needed.
    private static func files(in folder: URL) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        } catch {
            return []
        }
    }

    private func first(_ name: String, of kind: ReportID, in folders: [URL]) -> URL? {
        folders.lazy.map { $0.appending(path: "\(kind)/\(name)") }.first(where: exists)
    }

    private func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
}
