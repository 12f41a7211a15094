import Foundation

/// A workbook, of one sheet unless others are added, made in code: the smallest that Excel opens.
package struct SheetFile: Sendable {
    package enum Cell: Hashable, Sendable {
        case blank
        case text(String)
        case number(Double)
        /// A number shown as a day.
        case day(Double)
        /// A formula whose result is this error.
        case error(String)
        /// A formula saved without its result.
        case formula(String)
    }

    package var rows: [[Cell]]
    /// "C4:L4"
    package var merges: [String] = []
    package var hiddenRows: Set<Int> = []
    package var name = "Sheet1"
    package var isHidden = false
    /// The sheets behind it.
    package var further: [SheetFile] = []

    package init(_ rows: [[Cell]]) { self.rows = rows }

    /// The cell at "C10".
    package subscript(_ address: String) -> Cell {
        get {
            let (row, column) = Self.place(address)
            return rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : .blank
        }
        set {
            let (row, column) = Self.place(address)
            while rows.count <= row { rows.append([]) }
            while rows[row].count <= column { rows[row].append(.blank) }
            rows[row][column] = newValue
        }
    }

    /// The same with another cell.
    package func with(_ address: String, _ cell: Cell) -> SheetFile {
        var file = self
        file[address] = cell
        return file
    }

    package var bytes: Data {
        let sheets = [self] + further
        let list = sheets.enumerated().map { index, sheet in
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            return
                "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }.joined()
        let types = sheets.indices.map { index in
            "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(Self.sheetType)worksheet+xml\"/>"
        }.joined()
        let relations = sheets.indices.map { index in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\" "
                + "Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }.joined()
        return StoredZip.bytes(
            [
                ("[Content_Types].xml", Self.types + types + "</Types>"), ("_rels/.rels", Self.relations),
                ("xl/workbook.xml", Self.workbook + list + "</sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", Self.parts + relations + "</Relationships>"),
                ("xl/styles.xml", Self.styles),
            ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.sheet) })
    }

    /// The same as text between separators.
    package func csv(_ separator: String = ";") -> String {
        rows.map { row in row.map(Self.text).joined(separator: separator) }.joined(separator: "\r\n") + "\r\n"
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .blank: ""
        case .text(let text), .error(let text), .formula(let text): text
        case .number(let number), .day(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        }
    }

    private static func place(_ address: String) -> (row: Int, column: Int) {
        let letters = address.prefix { $0.isLetter }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
        return ((Int(address.dropFirst(letters.count)) ?? 1) - 1, column - 1)
    }

    private static func address(_ row: Int, _ column: Int) -> String {
        var (letters, rest) = ("", column + 1)
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(row + 1)"
    }

    private var sheet: String {
        var xml = Self.header
        xml += "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        for (index, row) in rows.enumerated() {
            xml += "<row r=\"\(index + 1)\"" + (hiddenRows.contains(index + 1) ? " hidden=\"1\">" : ">")
            for (column, cell) in row.enumerated() { xml += Self.xml(cell, Self.address(index, column)) }
            xml += "</row>"
        }
        xml += "</sheetData>"
        if !merges.isEmpty {
            xml += "<mergeCells count=\"\(merges.count)\">"
            for merge in merges { xml += "<mergeCell ref=\"\(merge)\"/>" }
            xml += "</mergeCells>"
        }
        return xml + "</worksheet>"
    }

    private static func xml(_ cell: Cell, _ place: String) -> String {
        switch cell {
        case .blank: ""
        case .text(let text):
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        case .number(let number): "<c r=\"\(place)\"><v>\(number)</v></c>"
        case .day(let number): "<c r=\"\(place)\" s=\"1\"><v>\(number)</v></c>"
        case .error(let error): "<c r=\"\(place)\" t=\"e\"><f>1/0</f><v>\(escaped(error))</v></c>"
        case .formula(let formula): "<c r=\"\(place)\"><f>\(escaped(formula))</f></c>"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    private static let types =
        header + "<Types xmlns=\"\(package)content-types\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(sheetType)sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(sheetType)styles+xml\"/>"
    private static let relations =
        header + "<Relationships xmlns=\"\(package)relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    private static let workbook = header + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
    private static let parts =
        header + "<Relationships xmlns=\"\(package)relationships\">"
        + "<Relationship Id=\"styles\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    private static let styles =
        header + "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"
}
