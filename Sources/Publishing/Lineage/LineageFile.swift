import Assembly
import Foundation
import ReportingKit

/// `lineage.json`: every figure of the report with the tree of what it was computed from, down to cells.
///
/// Written straight into bytes: there are thousands of ends, and an encoder that boxes each key and value takes as long
/// as all the rest of a report. Keys are in alphabetical order, those without a value left out.
public enum LineageFile {
    public static func json(_ model: ReportModel) throws -> Data {
        var bytes: [UInt8] = []
        try write(model) { bytes += $0 }
        return Data(bytes)
    }

    /// The same of these figures alone.
    package static func json(_ figures: [TracedFigure], of period: Period) -> Data {
        var body = Body()
        figures.forEach { body.add($0) }
        body.end(period)
        return Data(body.json.bytes)
    }

    /// The same, handed over in parts.
    public static func write(_ model: ReportModel, _ take: ([UInt8]) throws -> Void) throws {
        var body = Body()
        try model.forEachTracedFigure { figure in
            body.add(figure)
            try body.json.handOver(take)
        }
        body.end(model.period)
        try body.json.handOver(take, atLeast: 1)
    }

    /// The file as far as it was written.
    private struct Body {
        var json = JSONBytes()
        private var files = FileList()
        private var isFirst = true

        init() { json.raw("{\"figures\":[") }

        mutating func add(_ figure: TracedFigure) {
            if !isFirst { json.raw(",") }
            isFirst = false
            json.raw("{\"from\":")
            LineageFile.write(figure.lineage, &json, &files)
            json.field(",\"id\":", figure.id)
            json.field(",\"title\":", figure.title)
            json.field(",\"value\":", figure.value.plainText)
            json.raw("}")
        }

        mutating func end(_ period: Period) {
            json.raw("],\"files\":")
            json.array(files.list) { json, file in
                json.raw("{")
                if let folder = file.folder {
                    json.field("\"folder\":", folder)
                    json.raw(",")
                }
                json.field("\"name\":", file.name)
                if let received = file.receivedAt { json.field(",\"received_at\":", received.formatted(.iso8601)) }
                json.field(",\"sha256\":", file.sha256)
                json.raw("}")
            }
            json.field(",\"period\":", period.id)
            json.raw("}\n")
        }
    }

    /// One step: a computation with its inputs, or an end: a cell, a paragraph, the register.
    private static func write(_ lineage: Lineage, _ json: inout JSONBytes, _ files: inout FileList) {
        switch lineage {
        case .cell(let file, let sheet, let cell, let raw):
            json.field("{\"cell\":", cell.description)
            json.field(",\"file\":", files.position(file))
            json.field(",\"raw\":", raw)
            json.field(",\"sheet\":", sheet)
        case .paragraph(let file, let paragraph):
            json.field("{\"file\":", files.position(file))
            json.field(",\"paragraph\":", paragraph)
        case .register(let set, let day, let count):
            json.field("{\"register\":", "\(set) \(day.iso)")
            json.field(",\"value\":", "\(count)")
        case .computed(let operation, let value, let inputs):
            json.raw("{\"inputs\":")
            json.array(inputs) { json, input in write(input, &json, &files) }
            json.field(",\"operation\":", operation.rawValue)
            json.field(",\"value\":", value.plainText)
        }
        json.raw("}")
    }

    /// The files in the order in which they are first named.
    private struct FileList {
        private(set) var list: [SourceFile] = []
        private var positions: [SourceFile: Int] = [:]
        /// Cells of one file follow each other: most need no look-up.
        private var last: (file: SourceFile, position: Int)?

        mutating func position(_ file: SourceFile) -> Int {
            if let last, last.file == file { return last.position }
            let position = positions[file] ?? list.count
            if position == list.count {
                positions[file] = position
                list.append(file)
            }
            last = (file, position)
            return position
        }
    }
}
