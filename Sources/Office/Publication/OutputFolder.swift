import Foundation
import Publishing
import ReportingKit

/// Where everything that is written stands, under one folder that officers and administrators can read.
public struct OutputFolder: Sendable {
    public let root: URL

    public init(root: URL) {
        self.root = root
    }

    /// `normalized/2023-H1`
    public func normalized(_ period: Period) -> URL {
        root.appending(path: "normalized/\(period.id)", directoryHint: .isDirectory)
    }
    /// `report/2023-H1`
    public func report(_ period: Period) -> URL {
        root.appending(path: "report/\(period.id)", directoryHint: .isDirectory)
    }
    /// `report/2023-H1/findings.json`: what concerns the report as a whole.
    public func findings(_ period: Period) -> URL { report(period).appending(path: "findings.json") }
    /// Files that could not be taken, each with its explanation.
    public var returned: URL { root.appending(path: "returned", directoryHint: .isDirectory) }
    /// A short receipt for each file taken.
    public var receipts: URL { root.appending(path: "receipts", directoryHint: .isDirectory) }
    public var findings: URL { root.appending(path: "findings.json") }

    /// Writes a whole file or nothing: a reader never sees half of it. A file that holds these bytes already is left alone, so that its time
    /// says when its content changed.
    public static func write(_ data: Data, to file: URL) throws {
        if AtomicFile.holds(data, at: file) { return }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file, options: .atomic)
    }
}
