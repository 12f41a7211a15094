import Foundation
import Intake
import ReportingKit
import Settings
import Store

/// By what declarations the reports of each kind were made last, noted in the state folder: a change is seen at a
/// reload and at a start.
package struct ReportDeclarations {
    private let path: String

    package init(state: URL) { path = state.appending(path: "report-declarations.json").path(percentEncoded: false) }

    /// Marks the reports of each kind that is declared otherwise now, other than issued ones, as made of nothing: they
    /// are made again.
    ///
    /// `said` is what the configuration says of a kind. Where nothing was noted of one, it is new, or the note is:
    /// nothing is marked.
    ///
    /// - Returns: the kinds that changed.
    package func outdate(
        _ office: Composition, in store: ReportStore, said: (Composition) -> String
    ) throws -> [ReportID] {
        let former = try read()
        let current = Dictionary(
            office.each.map { ($0.kind.id.rawValue, Self.fingerprint($0, said: said($0))) },
            uniquingKeysWith: { first, _ in first })
        guard former != current else { return [] }
        let changed = office.reportIDs.filter { id in
            former[id.rawValue].map { $0 != current[id.rawValue] } ?? false
        }
        // A run that is interrupted between the two marks them once more.
        for report in changed { try store.outdateReports(of: report) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try DurableFolder.write(Array(try encoder.encode(current)), to: path, rights: 0o600)
        return changed
    }

    /// Fingerprints by kind. One that is not there, or torn, says nothing.
    private func read() throws -> [String: String] {
        guard DurableFolder.holds(path) else { return [:] }
        let bytes = try Data(contentsOf: URL(filePath: path))
        do { return try JSONDecoder().decode([String: String].self, from: bytes) } catch is DecodingError { return [:] }
    }

    /// What a kind's reports are made by: its own files, the administrator's datasets that it uses, and the
    /// configuration.
    private static func fingerprint(_ office: Composition, said: String) -> String {
        var files = office.reportFiles
        files += (office.settings.added?.files ?? []).filter { office.kind.uses($0.dataset) }.map {
            URL(filePath: $0.name)
        }
        let targets = office.kind.targets.map { "\($0.key): \($0.value)" }.sorted()
        let periods = office.kind.periods.map { "\($0)" }.sorted()
        let lines =
            files.map { "\($0.path(percentEncoded: false)) \(content($0))" } + ["\(targets) \(periods)", said]
        return ContentHash(of: Array(lines.joined(separator: "\n").utf8)).text
    }

    /// A file that cannot be read has none: the reason is reported when the report is made.
    private static func content(_ file: URL) -> String {
        do { return try ContentHash(ofFile: file).text } catch { return "-" }
    }
}
