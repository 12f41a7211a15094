import Foundation
import ReportingKit
import Tabular

/// The officer's own workbook with the wrong cells filled and a note at each. Formats, widths, protection, lists,
/// macros and whatever else it holds stay: only formats, notes and what leads to them are added to its parts.
struct MarkedPackage {
    /// The workbook is not one that is changed in place; a copy of its cells is made instead.
    struct Unsuitable: Error {}

    private static let commentsType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    private static let drawingType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing"
    private static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    /// Larger files are copied in part, as ever.
    static let fileBytes = 24 << 20

    /// What is marked in a sheet, by the cell that shows it.
    typealias Marks = [CellAddress: [MarkedFault]]

    private var parts: PackageParts
    private let workbook: WorkbookParts
    private var styles: StyleMarks
    private var drawings = 0

    init(_ original: Data) throws {
        guard original.count <= Self.fileBytes else { throw Unsuitable() }
        parts = try PackageParts(original)
        workbook = try parts.workbook()
        guard let part = workbook.styles else { throw Unsuitable() }
        let bytes = try parts.bytes(part)
        // Strict workbooks have other names for everything.
        guard Self.isTransitional(bytes) else { throw Unsuitable() }
        styles = try StyleMarks(bytes)
    }

    private static func isTransitional(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(4_000), as: UTF8.self).contains(transitional)
    }

    /// `marks` in the order of the workbook's sheets as they were read.
    consuming func bytes(_ marks: [(sheet: String, marks: Marks)]) throws -> Data {
        guard marks.map(\.sheet) == workbook.sheets.map(\.name) else { throw Unsuitable() }
        for (index, sheet) in workbook.sheets.enumerated() where !marks[index].marks.isEmpty {
            try mark(sheet.part, marks[index].marks)
        }
        if let part = workbook.styles { parts.put(part, try styles.bytes()) }
        return try parts.finished()
    }

    private mutating func mark(_ part: String, _ marks: Marks) throws {
        var sheet = try SheetMarks(try parts.bytes(part))
        var styles = styles
        try sheet.mark(marks.compactMapValues { $0.map(\.severity).max() }) {
            base, severity throws(MarkupText.Unusual) in try styles.format(base, severity)
        }
        self.styles = styles
        let notes = NoteMarks(
            notes: marks.sorted { $0.key < $1.key }.map { .init(cell: $0.key, text: MarkedSheet.note($0.value)) })
        try add(notes, to: part, &sheet)
        parts.put(part, sheet.bytes())
    }

    private mutating func add(_ notes: NoteMarks, to part: String, _ sheet: inout SheetMarks) throws {
        let related = try parts.related(to: part)
        var new = notes.notes
        if let comments = related.first(where: { $0.kind == "comments" })?.part {
            let (bytes, without) = try notes.adding(to: try parts.bytes(comments))
            parts.put(comments, bytes)
            new = without
        } else {
            let comments = parts.freeName("xl/comments", ".xml")
            parts.put(comments, Array(notes.newComments().utf8))
            _ = try relate(part, to: comments, Self.commentsType)
            try declare(
                "<Override PartName=\"/\(comments)\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
            )
        }
        if let drawing = related.first(where: { $0.id == sheet.legacyDrawing && $0.kind == "vmlDrawing" })?.part {
            parts.put(drawing, try NoteMarks.adding(new, to: try parts.bytes(drawing)))
            return
        }
        // A drawing that is not found is not replaced.
        guard sheet.legacyDrawing == nil else { throw Unsuitable() }
        drawings += 1
        let drawing = parts.freeName("xl/drawings/vmlDrawing", ".vml")
        // Far behind the numbers that other drawings of the workbook have.
        parts.put(drawing, Array(notes.newDrawing(block: 400 + drawings).utf8))
        try sheet.addLegacyDrawing(try relate(part, to: drawing, Self.drawingType))
        try declareDrawings()
    }

    /// Adds a relationship and gives its id.
    private mutating func relate(_ part: String, to target: String, _ type: String) throws -> String {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let file = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        let old =
            parts.contains(file)
            ? try parts.bytes(file)
            : Array(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"\(namespace)\"/>"
                    .utf8)
        let markup = try MarkupText(old)
        let ids = try markup.children(of: try markup.root()).compactMap { markup.value("Id", of: $0) }
        var number = 1
        while ids.contains("rIdNote\(number)") { number += 1 }
        let id = "rIdNote\(number)"
        parts.put(
            file,
            try Self.adding("Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"/\(target)\"/>", to: markup))
        return id
    }

    private mutating func declare(_ element: String) throws {
        let part = "[Content_Types].xml"
        let markup = try MarkupText(try parts.bytes(part))
        parts.put(part, try Self.adding(String(element.dropFirst()), to: markup))
    }

    private mutating func declareDrawings() throws {
        let markup = try MarkupText(try parts.bytes("[Content_Types].xml"))
        let isDeclared = try markup.children(of: try markup.root()).contains {
            markup.isNamed($0, "Default") && markup.value("Extension", of: $0)?.lowercased() == "vml"
        }
        if !isDeclared {
            try declare(
                "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
        }
    }

    /// The part with one more element, given without its "<", at the end of its root, with the root's prefix.
    private static func adding(_ element: String, to markup: MarkupText) throws(MarkupText.Unusual) -> [UInt8] {
        let root = try markup.root()
        let text = "<\(markup.prefix(root))\(element)"
        var edits = MarkupEdits()
        if root.isEmpty {
            edits.replace(
                root.range.upperBound - 2..<root.range.upperBound, with: ">\(text)</\(markup.text(root.name))>")
        } else {
            edits.insert(text, at: try markup.end(of: root).content.upperBound)
        }
        return edits.applied(to: markup)
    }
}
