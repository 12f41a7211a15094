import Foundation
import ReportingKit

@testable import Publishing

/// Writes grids in the formats that are zip packages of XML.
enum PackageWriters {
    /// How the same workbook may be written.
    struct WorkbookStyle {
        var usesSharedStrings: Bool
        var hasReferences: Bool
        var prefix: String
        var isStrict: Bool
    }

    static func xlsx(_ grid: Grid, _ style: WorkbookStyle) throws -> Data {
        let space =
            style.isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links =
            style.isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let p = style.prefix.isEmpty ? "" : style.prefix + ":"
        let declared = style.prefix.isEmpty ? "xmlns=\"\(space)\"" : "xmlns:\(style.prefix)=\"\(space)\""
        var strings: [String] = []
        var sheet = "<\(p)worksheet \(declared)><\(p)sheetData>"
        for (index, row) in grid.rows.enumerated() where !row.isEmpty || !style.hasReferences {
            sheet += style.hasReferences ? "<\(p)row r=\"\(index + 1)\">" : "<\(p)row>"
            let last = row.keys.max() ?? -1
            for column in 0..<(last + 1) {
                guard let cell = row[column] else {
                    if !style.hasReferences { sheet += "<\(p)c/>" }
                    continue
                }
                let place = style.hasReferences ? " r=\"\(CellAddress(row: index, column: column))\"" : ""
                switch cell {
                case .number(let number): sheet += "<\(p)c\(place)><\(p)v>\(Grid.plain(number))</\(p)v></\(p)c>"
                case .percent(let number): sheet += "<\(p)c\(place) s=\"1\"><\(p)v>\(number)</\(p)v></\(p)c>"
                case .text(let text) where style.usesSharedStrings:
                    sheet += "<\(p)c\(place) t=\"s\"><\(p)v>\(strings.count)</\(p)v></\(p)c>"
                    strings.append(text)
                case .text(let text):
                    sheet +=
                        "<\(p)c\(place) t=\"inlineStr\"><\(p)is><\(p)t xml:space=\"preserve\">\(TextWriters.escaped(text))</\(p)t></\(p)is></\(p)c>"
                }
            }
            sheet += "</\(p)row>"
        }
        sheet += "</\(p)sheetData>"
        if !grid.merges.isEmpty {
            sheet += "<\(p)mergeCells>"
            for merge in grid.merges {
                let last = CellAddress(row: merge.row + merge.height - 1, column: merge.column + merge.width - 1)
                sheet += "<\(p)mergeCell ref=\"\(CellAddress(row: merge.row, column: merge.column)):\(last)\"/>"
            }
            sheet += "</\(p)mergeCells>"
        }
        sheet += "</\(p)worksheet>"
        let shared = strings.map { "<\(p)si><\(p)t xml:space=\"preserve\">\(TextWriters.escaped($0))</\(p)t></\(p)si>" }
            .joined()
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return try zip([
            (
                "[Content_Types].xml",
                """
                <Types xmlns="\(types)"><Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="\(kind).sharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<\(p)workbook \(declared) xmlns:r=\"\(links)\"><\(p)sheets><\(p)sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></\(p)sheets></\(p)workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(links)/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="r2" Type="\(links)/sharedStrings" Target="sharedStrings.xml"/>\
                <Relationship Id="r3" Type="\(links)/styles" Target="styles.xml"/></Relationships>
                """
            ),
            (
                "xl/styles.xml",
                "<\(p)styleSheet \(declared)><\(p)cellXfs><\(p)xf numFmtId=\"0\"/><\(p)xf numFmtId=\"10\"/></\(p)cellXfs></\(p)styleSheet>"
            ),
            ("xl/sharedStrings.xml", "<\(p)sst \(declared)>\(shared)</\(p)sst>"), ("xl/worksheets/sheet1.xml", sheet),
        ])
    }

    static func ods(_ grid: Grid) throws -> Data {
        var table = ""
        var blankRows = 0
        for (index, row) in grid.rows.enumerated() {
            if row.isEmpty {
                blankRows += 1
                continue
            }
            if blankRows > 0 {
                table +=
                    "<table:table-row table:number-rows-repeated=\"\(blankRows)\"><table:table-cell/></table:table-row>"
            }
            blankRows = 0
            table += "<table:table-row>"
            var column = 0
            while column <= row.keys.max() ?? -1 {
                guard let cell = row[column] else {
                    let gap = (row.keys.filter { $0 > column }.min() ?? column + 1) - column
                    table += "<table:table-cell table:number-columns-repeated=\"\(gap)\"/>"
                    column += gap
                    continue
                }
                let merge = grid.merges.first { $0.row == index && $0.column == column }
                let span =
                    merge.map {
                        " table:number-columns-spanned=\"\($0.width)\" table:number-rows-spanned=\"\($0.height)\""
                    } ?? ""
                switch cell {
                case .text(let text):
                    table +=
                        "<table:table-cell\(span) office:value-type=\"string\"><text:p>\(spaced(text))</text:p></table:table-cell>"
                case .number(let number):
                    table +=
                        "<table:table-cell office:value-type=\"float\" office:value=\"\(Grid.plain(number))\"><text:p>\(Grid.plain(number))</text:p></table:table-cell>"
                case .percent(let number):
                    table +=
                        "<table:table-cell office:value-type=\"percentage\" office:value=\"\(number)\"><text:p>\(Grid.text(cell))</text:p></table:table-cell>"
                }
                column += 1
            }
            table += "</table:table-row>"
        }
        let names = ["office", "table", "text"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }.joined(separator: " ")
        return try zip([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
            ),
            (
                "content.xml",
                "<office:document-content \(names)><office:body><office:spreadsheet><table:table table:name=\"Sheet1\">\(table)</table:table></office:spreadsheet></office:body></office:document-content>"
            ),
        ])
    }

    /// OpenDocument writes several spaces as one and an element for the rest.
    private static func spaced(_ text: String) -> String {
        TextWriters.escaped(text).replacing("  ", with: " <text:s/>")
    }

    /// The table and, above it, what stands above the header as paragraphs.
    static func docx(_ grid: Grid) throws -> Data {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        var body = "<w:tbl>"
        let width = grid.columnCount
        for (index, row) in grid.rows.enumerated() {
            body += "<w:tr>"
            var column = 0
            while column < width {
                let merge = grid.merges.first { $0.row == index && $0.column == column }
                let above = grid.merges.first { $0.row < index && index < $0.row + $0.height && $0.column == column }
                let span = merge?.width ?? 1
                var properties = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
                if let merge, merge.height > 1 {
                    properties += "<w:vMerge w:val=\"restart\"/>"
                } else if above != nil {
                    properties += "<w:vMerge/>"
                }
                let text = row[column].map(Grid.text) ?? ""
                body +=
                    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">\(TextWriters.escaped(text))</w:t></w:r></w:p></w:tc>"
                column += span
            }
            body += "</w:tr>"
        }
        body += "</w:tbl><w:p/>"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return try zip([
            (
                "[Content_Types].xml",
                """
                <Types xmlns="\(package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" Type=\"\(links)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", "<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"),
        ])
    }

    private static func zip(_ parts: [(name: String, text: String)]) throws -> Data {
        var writer = try ZipWriter()
        for part in parts { try writer.add(part.name, Data(part.text.utf8)) }
        return try writer.finish()
    }
}
