import Foundation

/// The figures of a chart as the small workbook within a Word document that "Edit Data" opens: names in A, values in B.
///
/// Made of the four parts that a workbook needs; it has nothing that a library would do better, and a report of many
/// charts stays small.
struct ChartData {
    let look: ChartLook

    static let sheet = "Sheet1"

    /// Same values, same bytes.
    func bytes() throws -> Data {
        var zip = try ZipWriter()
        for (name, text) in parts { try zip.add(name, Data((Self.head + text).utf8)) }
        return try zip.finish()
    }

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    private var parts: [(name: String, text: String)] {
        let office = PackageChanges.office
        let main = "xmlns=\"\(office)/spreadsheetml/2006/main\""
        let relations = "\(office)/officeDocument/2006/relationships"
        let content = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        return [
            (
                PackageChanges.typesName,
                "<Types xmlns=\"\(office)/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(content).sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(content).worksheet+xml\"/></Types>"
            ),
            (PackageChanges.packageRelations, Self.relation("\(relations)/officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r=\"\(relations)\"><sheets><sheet name=\"\(Self.sheet)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Self.relation("\(relations)/worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", "<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>"),
        ]
    }

    /// The one relationship of a part, under the id `rId1`.
    static func relation(_ kind: String, _ target: String) -> String {
        "<Relationships xmlns=\"\(PackageChanges.office)/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(kind)\" Target=\"\(target)\"/></Relationships>"
    }

    private var rows: String {
        "<row r=\"1\">\(Self.text(look.title, "B1"))</row>"
            + look.values.enumerated().map { index, point in
                let row = index + 2
                return
                    "<row r=\"\(row)\">\(Self.text(point.label, "A\(row)"))<c r=\"B\(row)\"><v>\(ChartMarkup.plain(point.value))</v></c></row>"
            }.joined()
    }

    private static func text(_ text: String, _ cell: String) -> String {
        "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(XMLText.escaped(text))</t></is></c>"
    }
}
