import Foundation
import Messages
import Office
import Publishing
import ReportingKit
import Store

/// The files of a report that can be taken along: those of the list and no others. What an address names is looked up here and never made into a
/// path.
public struct DownloadList: Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case report, appendices, summary, quality, changes, findings, lineage, package, data
    }

    public struct File: Sendable {
        public let kind: Kind
        /// What the address names it by: "bao-cao.docx".
        public let name: String
        /// What it is called when it is kept.
        public let title: String
        /// Of an issued report its number in the order of issues, from 1; nil for what is there now.
        public let issue: Int?
        let path: OutputPath?
    }

    /// What is there now.
    public let current: [File]
    /// Each issue, those that were reopened too, with its files.
    public let issues: [(issue: IssueNote, files: [File])]
    private let reader: OutputReader
    private let store: ReportStore

    public init(_ view: ReportView, output: OutputFolder) throws {
        let office = view.office
        let prefix = "\(office.kind.title) – \(view.period.vietnamese)"
        reader = OutputReader(output)
        store = view.store
        var current: [File] = []
        for (kind, name) in Self.ofReport {
            let path = try office.path(view.period, name, in: output)
            guard try reader.holdsFile(path) else { continue }
            current.append(
                File(kind: kind, name: name, title: Self.title(prefix, kind, name), issue: nil, path: path))
        }
        let data = try reader.names(in: ["normalized", view.period.id]).filter { name in
            name.hasSuffix(".csv") || name == Self.description
        }.sorted()
        if !data.isEmpty {
            current.append(
                File(
                    kind: .package, name: Self.packageName, title: Self.title(prefix, .package, Self.packageName),
                    issue: nil, path: nil))
        }
        for name in data {
            current.append(
                File(
                    kind: .data, name: name, title: "\(prefix) – \(name)", issue: nil,
                    path: try OutputPath.normalized(view.period, name)))
        }
        self.current = current
        issues = try view.store.issueNotes(of: view.key).enumerated().map { index, issue in
            let number = DownloadNames.issue(prefix, issue.number)
            let files = Self.ofIssue.compactMap { kind, name -> File? in
                guard kind != .summary || issue.hasSummary else { return nil }
                return File(
                    kind: kind, name: name, title: Self.title(number, kind, name), issue: index + 1, path: nil)
            }
            return (issue, files)
        }
    }

    private static let description = "datapackage.json"
    public static let packageName = "goi-so-lieu.zip"

    private static let ofReport: [(Kind, String)] = [
        (.report, "bao-cao.docx"), (.appendices, "phu-luc.xlsx"), (.summary, "tom-tat.docx"),
        (.quality, "chat-luong-so-lieu.xlsx"), (.changes, "thay-doi.txt"), (.findings, "findings.json"),
        (.lineage, "lineage.json"),
    ]
    private static let ofIssue: [(Kind, String)] = [
        (.report, "bao-cao.docx"), (.appendices, "phu-luc.xlsx"), (.summary, "tom-tat.docx"),
    ]

    private static func title(_ prefix: String, _ kind: Kind, _ name: String) -> String {
        let word =
            switch kind {
            case .report: DownloadNames.report
            case .appendices: DownloadNames.appendices
            case .summary: DownloadNames.summary
            case .quality: DownloadNames.quality
            case .changes: DownloadNames.changes
            case .package: DownloadNames.package
            case .findings, .lineage, .data: name
            }
        return "\(prefix) – \(word)"
    }

    /// Nil for what the list does not have.
    public func file(named name: String) -> File? { current.first { $0.name == name } }

    public func file(ofIssue number: Int, named name: String) -> File? {
        guard number > 0, number <= issues.count else { return nil }
        return issues[number - 1].files.first { $0.name == name }
    }

    /// Nil for one that is gone meanwhile, or that somebody put something else in the place of.
    public func bytes(of file: File) throws -> Data? {
        if let number = file.issue {
            guard let issue = try store.finalization(issues[number - 1].issue) else { return nil }
            return switch file.kind {
            case .report: issue.document
            case .appendices: issue.workbook
            case .summary: issue.summary
            default: nil
            }
        }
        guard file.kind != .package else {
            let parts = try current.filter { $0.kind == .data }.compactMap { part in
                try bytes(of: part).map { (name: part.name, bytes: $0) }
            }
            return try FileBundle.zip(parts)
        }
        guard let path = file.path, case .file(let bytes, _) = try reader.find(path) else { return nil }
        return bytes
    }
}
