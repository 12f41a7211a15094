import Assembly
import Foundation
import ReportingKit

/// A figure and what it was computed from as lines of a tree, for a terminal.
public struct LineageText: Sendable {
    /// Inputs of one computation that are printed before the rest is counted.
    private let limit: Int

    public init(limit: Int = .max) {
        self.limit = limit
    }

    public func lines(_ figure: TracedFigure) -> [String] {
        ["\(figure.id) = \(figure.value.vietnamese)", "  \(figure.title)"] + lines(figure.lineage, indent: "  ")
    }

    private func lines(_ lineage: Lineage, indent: String) -> [String] {
        switch lineage {
        case .cell(let file, let sheet, let cell, let raw):
            return ["\(indent)“\(raw)”  cell \(cell), sheet \(sheet), \(Self.source(file))"]
        case .paragraph(let file, let paragraph):
            return ["\(indent)paragraph \(paragraph), \(Self.source(file))"]
        case .register(let set, let day, let count):
            return ["\(indent)\(count) units of the set \(set) in the unit register on \(day.iso)"]
        case .computed(let operation, let value, let inputs):
            var lines = ["\(indent)\(operation.rawValue) = \(value.vietnamese), of \(inputs.count)"]
            for input in inputs.prefix(limit) { lines += self.lines(input, indent: indent + "  ") }
            if inputs.count > limit { lines.append("\(indent)  and \(inputs.count - limit) more (--all prints them)") }
            return lines
        }
    }

    /// A file of an archive is named by its way in it: "ky nay.zip → xa → so hoa.xlsx".
    static func source(_ file: SourceFile) -> String {
        let folders = (file.folder ?? "").split(separator: "/").map(String.init)
        let archive = folders.firstIndex { $0.lowercased().hasSuffix(".zip") } ?? folders.count
        let name = (folders[archive...] + [file.name]).joined(separator: " → ")
        let folder = archive == 0 ? nil : folders[..<archive].joined(separator: "/")
        let received = file.receivedAt.map { ", received \(VietnamTime.text($0))" } ?? ""
        return
            "file \(name) (sha256 \(file.sha256.prefix(12))…\(received), \(folder.map { "folder \($0)" } ?? "inbox"))"
    }
}
