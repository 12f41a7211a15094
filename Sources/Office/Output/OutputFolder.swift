import Foundation
import ReportingKit

/// Where everything that is written stands, under one folder that officers and administrators can read.
public struct OutputFolder: Sendable {
    public let root: URL
    let notice: @Sendable (OutputNotice) -> Void
    let leftParts: LeftParts

    /// `notice` is told what had to be moved out of the way; commands print it. A process that stays shares `leftParts`
    /// among its writers.
    public init(
        root: URL, leftParts: LeftParts = LeftParts(),
        notice: @escaping @Sendable (OutputNotice) -> Void = OutputNotice.print
    ) {
        self.root = root
        self.leftParts = leftParts
        self.notice = notice
    }

    /// `normalized/2023-H1`
    public func normalized(_ period: Period) -> URL {
        root.appending(path: "normalized/\(period.id)", directoryHint: .isDirectory)
    }
    /// `report/2023-H1`
    public func report(_ period: Period) -> URL {
        root.appending(path: "report/\(period.id)", directoryHint: .isDirectory)
    }
    /// `report/kiem-soat-tthc/2026-10`
    public func report(_ report: ReportID, _ period: Period) -> URL {
        root.appending(path: "report/\(report)/\(period.id)", directoryHint: .isDirectory)
    }
    /// Files that could not be taken, each with its explanation.
    public var returned: URL { root.appending(path: "returned", directoryHint: .isDirectory) }
    /// A short receipt for each file taken.
    public var receipts: URL { root.appending(path: "receipts", directoryHint: .isDirectory) }
    public var findings: URL { root.appending(path: "findings.json") }

    /// What ends the name of a file that is being written.
    static let partEnding = ".part"

    /// Writes what `body` stages, whole: a reader never sees half of a file, and what fails leaves all former files.
    func write<Value>(_ body: (OutputWriter) throws -> Value) throws -> Value {
        let writer = try OutputWriter(self)
        do {
            let value = try body(writer)
            try writer.commit()
            return value
        } catch {
            writer.abandon()
            throw error
        }
    }

    /// Writes one whole file.
    @discardableResult
    public func write(_ bytes: Data, to path: OutputPath) throws -> URL {
        try write { try $0.stage(bytes, at: path) }
    }
}
