import Testing

@testable import Tabular

struct SheetScannerTests {
    struct Seen: Equatable {
        let row: Int
        let hidden: Bool
        let cells: [String]
    }

    /// Scans in windows of `size` bytes, carrying unfinished rows over, and prints cells as "column kind text".
    private func scan(_ xml: String, window size: Int = .max) -> (rows: [Seen], outcome: SheetScanner.Outcome) {
        let bytes = Array(xml.utf8)
        var scanner = SheetScanner()
        var rows: [Seen] = []
        var start = 0
        var end = min(bytes.count, size)
        while true {
            let outcome = bytes[start..<end].withUnsafeBufferPointer { window in
                scanner.scan(window, isLast: end == bytes.count) { row, cells in
                    rows.append(
                        Seen(
                            row: row.index, hidden: row.isHidden,
                            cells: cells.map { cell in
                                let text = String(decoding: window[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
                                return "\(cell.column) \(cell.kind) \(text)"
                            }))
                }
            }
            guard case .consumed(let count) = outcome, end < bytes.count else { return (rows, outcome) }
            start += count
            end = min(bytes.count, end + size)
        }
    }

    static let plain = """
        <row r="2" spans="1:3"><c r="A2" s="4"><v>1</v></c><c r="C2" t="s"><v>17</v></c></row>
        <row r="4" hidden="1"><c r="B4" t="inlineStr"><is><t xml:space="preserve"> Xã &amp; phường</t></is></c>\
        <c r="C4" t="str"><f>A1&amp;B1</f><v>x</v></c><c r="D4"><f t="shared" si="0"/><v>2.5</v></c><c r="E4"/></row>
        <row r="5"/><row><c><v>7</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>SUM(A1)</f></c></row></sheetData>
        """

    static let expected = [
        Seen(row: 1, hidden: false, cells: ["0 number 1", "2 shared 17"]),
        Seen(row: 3, hidden: true, cells: ["1 text  Xã &amp; phường", "2 text x", "3 number 2.5"]),
        Seen(row: 4, hidden: false, cells: []),
        Seen(
            row: 5, hidden: false,
            cells: ["0 number 7", "1 boolean 1", "2 error #REF!", "3 formulaWithoutValue SUM(A1)"]),
    ]

    @Test(arguments: [Int.max, 40, 64, 97, 201])
    func rowsAreTheSameInWindowsOfAnySize(size: Int) {
        let (rows, outcome) = scan(Self.plain, window: size)
        #expect(rows == Self.expected)
        guard case .finished = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(arguments: [
        "<x:row r=\"1\"></x:row></sheetData>", "<row r=\"1\"><!-- --><c r=\"A1\"/></row></sheetData>",
        "<row r=\"1\"><c r=\"A1\"><v><![CDATA[1]]></v></c></row></sheetData>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r></is></c></row></sheetData>",
        "<row r=\"2\"></row><row r=\"1\"></row></sheetData>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>",
        "<row r=\"1048577\"></row></sheetData>", "<row r=\"1\"><c r=\"XFE1\"/></row></sheetData>",
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2023-01-01</v></c></row></sheetData>", "<row r=\"1\"><c r=\"A1\"><v>1</v>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "",
    ])
    func anythingElseIsLeftToTheFullParser(xml: String) {
        #expect(scan(xml).outcome == .unusual)
    }
}
