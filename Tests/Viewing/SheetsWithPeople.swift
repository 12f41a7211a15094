import Foundation
import TestSupport
import Testing

/// A table of units and people on the same sheet: below it, beside it or above it, in several formats.
struct SheetsWithPeople: CustomTestStringConvertible {
    enum Format: String, CaseIterable, Sendable {
        case xlsx, ods, csv, docx
    }

    enum Place: String, Sendable {
        case below, belowWithoutGap, beside, above, inRemarks
        /// Nowhere.
        case alone

        static let peopled: [Place] = [.below, .belowWithoutGap, .beside, .above, .inRemarks]
    }

    let format: Format
    let place: Place
    /// Whether a figure of the table is none, so that the file goes back.
    let isFaulty: Bool

    static let all = Format.allCases.flatMap { format in
        Place.peopled.flatMap { place in
            [false, true].map { SheetsWithPeople(format: format, place: place, isFaulty: $0) }
        }
    }

    var testDescription: String { "\(format) \(place)\(isFaulty ? " faulty" : "")" }

    /// What no page may show.
    static let secrets = ["Trần Thị Bí Mật", "0912345", "09123 45", "hộ nghèo"]

    private static let people: [[String]] =
        [["STT", "Họ và tên", "Số điện thoại", "Hoàn cảnh"]]
        + (1...6).map {
            ["\($0)", "Trần Thị Bí Mật \($0)", $0 == 3 ? "09123 45 67\($0)" : "091234567\($0)", "hộ nghèo"]
        }

    /// `table` is delimited by semicolons.
    func lines(_ table: String) -> [[String]] {
        var lines = table.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = 3
        if isFaulty { lines[heading + 1][2] = "nhiều" }
        switch place {
        case .alone: return lines
        case .below: return lines + [[], ["DANH SÁCH ĐẦU MỐI"]] + Self.people
        case .belowWithoutGap: return lines + Self.people.dropFirst()
        case .above: return [["DANH SÁCH ĐẦU MỐI"]] + Self.people + [[]] + lines
        case .beside:
            let width = lines.map(\.count).max() ?? 0
            for (row, person) in Self.people.enumerated() {
                let line = lines[heading + row]
                lines[heading + row] = line + Array(repeating: "", count: width - line.count + 1) + person
            }
            return lines
        case .inRemarks:
            lines[heading].append("Ghi chú")
            for row in 1...6 { lines[heading + row].append(Self.people[row][1...].joined(separator: " ")) }
            return lines
        }
    }

    func bytes(_ table: String) -> Data {
        let lines = lines(table)
        switch format {
        case .csv: return Data(lines.map { $0.joined(separator: ";") }.joined(separator: "\r\n").utf8)
        case .xlsx:
            return SheetFile(
                lines.map { line in
                    line.map { text in
                        text.isEmpty
                            ? .blank
                            : text.hasPrefix("0") ? .text(text) : Double(text).map { .number($0) } ?? .text(text)
                    }
                }
            ).bytes
        case .ods: return Self.ods(lines)
        case .docx:
            let rows = lines.filter { !$0.isEmpty }.map { line in
                "<w:tr>" + line.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
            }
            return WordFile.bytes(
                ["Biểu số liệu"],
                body: "<w:tbl>" + rows.joined() + "</w:tbl><w:p><w:r><w:t>Trần Thị Bí Mật, 0912345678</w:t></w:r></w:p>"
            )
        }
    }

    private static func ods(_ lines: [[String]]) -> Data {
        let rows = lines.map { line in
            "<table:table-row>"
                + line.map {
                    $0.isEmpty
                        ? "<table:table-cell/>"
                        : "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
                }.joined() + (line.isEmpty ? "<table:table-cell/>" : "") + "</table:table-row>"
        }.joined()
        return StoredZip.bytes([
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "content.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>\
                <office:spreadsheet><table:table table:name="Biểu 5">\(rows)</table:table></office:spreadsheet>\
                </office:body></office:document-content>
                """
            ),
        ])
    }
}
