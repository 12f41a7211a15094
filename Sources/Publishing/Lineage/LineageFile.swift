import Assembly
import Foundation
import ReportingKit

/// `lineage.json`: every figure of the report with the tree of what it was computed from, down to cells.
public enum LineageFile {
    struct File: Encodable {
        let name: String
        let sha256: String
        let folder: String?
        let received_at: String?
    }

    struct Figure: Encodable {
        let id: String
        let title: String
        let value: String
        let from: Node
    }

    /// One step: a computation with its inputs, or an end: a cell, a paragraph, the register.
    final class Node: Encodable {
        var operation: String?
        var value: String?
        var inputs: [Node]?
        /// Position in `files`.
        var file: Int?
        var sheet: String?
        var cell: String?
        var raw: String?
        var paragraph: Int?
        var register: String?
    }

    private struct Contents: Encodable {
        let period: String
        let files: [File]
        let figures: [Figure]
    }

    public static func json(_ model: ReportModel) throws -> Data {
        var files = FileList()
        let figures = model.tracedFigures.map { figure in
            Figure(
                id: figure.id, title: figure.title, value: figure.value.plainText, from: node(figure.lineage, &files))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return try encoder.encode(Contents(period: model.period.id, files: files.list, figures: figures)) + Data("\n".utf8)
    }

    private static func node(_ lineage: Lineage, _ files: inout FileList) -> Node {
        let node = Node()
        switch lineage {
        case .cell(let file, let sheet, let cell, let raw):
            node.file = files.position(file)
            node.sheet = sheet
            node.cell = cell.description
            node.raw = raw
        case .paragraph(let file, let paragraph):
            node.file = files.position(file)
            node.paragraph = paragraph
        case .register(let level, let day, let count):
            node.register = "\(level.rawValue) \(day.iso)"
            node.value = "\(count)"
        case .computed(let operation, let value, let inputs):
            node.operation = operation.rawValue
            node.value = value.plainText
            node.inputs = inputs.map { Self.node($0, &files) }
        }
        return node
    }

    private struct FileList {
        var list: [File] = []
        private var positions: [SourceFile: Int] = [:]

        mutating func position(_ file: SourceFile) -> Int {
            if let known = positions[file] { return known }
            positions[file] = list.count
            list.append(
                File(
                    name: file.name, sha256: file.sha256, folder: file.folder,
                    received_at: file.receivedAt.map { $0.formatted(.iso8601) }))
            return list.count - 1
        }
    }
}
