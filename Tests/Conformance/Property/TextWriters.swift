import Foundation
import ReportingKit

@testable import Tabular
@testable import TextEncoding

/// Writes grids in the formats that are text.
enum TextWriters {
    enum Encoding: String, CaseIterable {
        case utf8, utf8Mark, utf16Little, utf16Big, windows1258, tcvn3, vni, decomposed
    }

    static func delimited(_ grid: Grid, separator: String, encoding: Encoding) -> Data {
        let width = grid.columnCount
        let lines = grid.rows.map { row in
            (0..<width).map { column in quoted(row[column].map(Grid.text) ?? "", separator) }.joined(
                separator: separator)
        }
        return encode(lines.joined(separator: "\r\n") + "\r\n", encoding)
    }

    private static func quoted(_ text: String, _ separator: String) -> String {
        text.contains(separator) || text.contains("\"") || text.contains("\n")
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    static func encode(_ text: String, _ encoding: Encoding) -> Data {
        switch encoding {
        case .utf8: return Data(text.utf8)
        case .decomposed: return Data(text.decomposedStringWithCanonicalMapping.utf8)
        case .utf8Mark: return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
        case .utf16Little: return Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        case .utf16Big: return Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        case .windows1258, .tcvn3, .vni:
            return Data(text.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap { legacy($0, encoding) })
        }
    }

    private static func legacy(_ scalar: Unicode.Scalar, _ encoding: Encoding) -> [UInt8] {
        if scalar.isASCII { return [UInt8(scalar.value)] }
        switch encoding {
        case .vni: return vni[scalar] ?? [UInt8(ascii: "?")]
        // TCVN3 has no toned capitals: the small letter is typed in a font of capitals.
        case .tcvn3:
            return tcvn3[scalar]
                ?? scalar.properties.lowercaseMapping.unicodeScalars.flatMap { tcvn3[$0] ?? [UInt8(ascii: "?")] }
        default:
            // One byte where the page has the letter, else the base letter and the tone's mark.
            if let byte = page[scalar] { return [byte] }
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            let tones: [Unicode.Scalar] = ["\u{0300}", "\u{0309}", "\u{0303}", "\u{0301}", "\u{0323}"]
            guard let tone = parts.first(where: tones.contains) else { return [UInt8(ascii: "?")] }
            let base = String(String.UnicodeScalarView(parts.filter { $0 != tone }))
                .precomposedStringWithCanonicalMapping
            return (base + String(tone)).unicodeScalars.flatMap {
                $0.isASCII ? [UInt8($0.value)] : page[$0].map { [$0] } ?? [UInt8(ascii: "?")]
            }
        }
    }

    private static let page: [Unicode.Scalar: UInt8] = {
        let scalars = LegacyEncoding.scalars(upperHalf: CodePages.windows1258)
        return Dictionary((0x80...0xFF).map { (scalars[$0], UInt8($0)) }, uniquingKeysWith: { first, _ in first })
    }()
    private static let tcvn3 = Dictionary(
        TCVN3Table.letters.map { ($0.letter, [$0.byte]) }, uniquingKeysWith: { first, _ in first })
    private static let vni = Dictionary(
        VNITable.single.map { ($0.letter, [$0.byte]) } + VNITable.pairs.map { ($0.letter, [$0.base, $0.mark]) },
        uniquingKeysWith: { first, _ in first })

    // MARK: Markup

    static func html(_ grid: Grid, hasCharset: Bool) -> Data {
        var text = "<html><head>\(hasCharset ? "<meta charset=\"utf-8\">" : "")</head><body><table border=1>"
        var covered: Set<[Int]> = []
        for (index, row) in grid.rows.enumerated() {
            text += "<tr>"
            for column in 0..<grid.columnCount where !covered.contains([index, column]) {
                var span = ""
                if let merge = grid.merges.first(where: { $0.row == index && $0.column == column }) {
                    span = " colspan=\"\(merge.width)\" rowspan=\(merge.height)"
                    for r in 0..<merge.height {
                        for c in 0..<merge.width where r + c > 0 { covered.insert([index + r, column + c]) }
                    }
                }
                text += "<td\(span)>\(row[column].map { escaped(Grid.text($0)) } ?? "&nbsp;")</td>"
            }
            text += "</tr>\n"
        }
        return Data((text + "</table></body></html>").utf8)
    }

    static func spreadsheetML(_ grid: Grid) -> Data {
        var text = """
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>\
            <Worksheet ss:Name="Sheet1"><Table>
            """
        for (index, row) in grid.rows.enumerated() where !row.isEmpty {
            text += "<Row ss:Index=\"\(index + 1)\">"
            for (column, cell) in row.sorted(by: { $0.key < $1.key }) {
                let merge = grid.merges.first { $0.row == index && $0.column == column }
                let across = merge.map { " ss:MergeAcross=\"\($0.width - 1)\" ss:MergeDown=\"\($0.height - 1)\"" } ?? ""
                let (style, type, value): (String, String, String) =
                    switch cell {
                    case .text(let text): ("", "String", escaped(text))
                    case .number(let number): ("", "Number", Grid.plain(number))
                    case .percent(let number): (" ss:StyleID=\"p\"", "Number", "\(number)")
                    }
                text +=
                    "<Cell ss:Index=\"\(column + 1)\"\(across)\(style)><Data ss:Type=\"\(type)\">\(value)</Data></Cell>"
            }
            text += "</Row>"
        }
        return Data((text + "</Table></Worksheet></Workbook>").utf8)
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }
}
