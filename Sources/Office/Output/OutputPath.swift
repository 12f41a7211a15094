import Foundation
import Intake
import ReportingKit

/// A file below the output root, by the names of its folders from the root on and its own.
///
/// Names and never a path: nothing in it can lead out of the root.
public struct OutputPath: Hashable, Sendable {
    struct UnusableName: Error, CustomStringConvertible {
        let name: String

        var description: String { "\"\(name)\" cannot be the name of a file" }
    }

    let folders: [FileName]
    let name: FileName

    public init(_ folders: [String], _ name: String) throws {
        self.folders = try folders.map(Self.name)
        self.name = try Self.name(name)
    }

    private static func name(_ text: String) throws -> FileName {
        guard let name = FileName(text) else { throw UnusableName(name: text) }
        return name
    }

    /// `report/2023-H1/bao-cao.docx`
    public static func report(_ period: Period, _ name: String) throws -> OutputPath {
        try OutputPath(["report", period.id], name)
    }

    /// `report/kiem-soat-tthc/2026-10/bao-cao.docx`
    public static func report(_ report: ReportID, _ period: Period, _ name: String) throws -> OutputPath {
        try OutputPath(["report", report.rawValue, period.id], name)
    }

    /// `normalized/2023-H1/datapackage.json`
    public static func normalized(_ period: Period, _ name: String) throws -> OutputPath {
        try OutputPath(["normalized", period.id], name)
    }

    /// Whether a report's document belongs here.
    var isReportDocument: Bool { name.exactText == ReportPublisher.documentName }

    /// `report/2023-H1/bao-cao.docx`, for people.
    var text: String { (folders + [name]).map(\.exactText).joined(separator: "/") }

    func url(below root: URL) -> URL { root.appending(path: text, directoryHint: .notDirectory) }
}
