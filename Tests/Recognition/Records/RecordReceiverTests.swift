import DeclaredSupport
import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// Several readers may count one sheet, each in blocks of its own: what comes out is what one reader finds.
@Suite struct RecordReceiverTests {
    private let recognizer: Recognizer
    private let context: RecognitionContext

    init() throws {
        func unit(_ code: String, _ name: String, _ kind: AdministrativeUnit.Kind) -> AdministrativeUnit {
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind,
                parent: kind == .district ? nil : "524", validTo: nil)
        }
        recognizer = Recognizer(
            registry: LibraryModule.registry,
            register: UnitRegister([
                unit("524", "Huyện Bình Sơn", .district), unit("21064", "Xã Bình An", .commune),
                unit("21046", "Xã Bình Thạnh", .commune),
            ]))
        context = RecognitionContext(
            fileName: "phieu 2023-H1.csv", territory: "524", today: try #require(CalendarDate(iso: "2023-07-05")))
    }

    private static let header = [
        "Mã hồ sơ", "Đơn vị tiếp nhận", "Loại thẻ", "Hình thức mượn", "Ngày tiếp nhận", "Ngày trả kết quả",
        "Trạng thái", "Quét mã khi mượn", "Quét mã khi trả",
    ]

    private static func dossier(_ number: Int) -> [String] {
        let isPending = number % 7 == 0
        let received = "\(number % 28 + 1)/0\(number % 6 + 1)/2023"
        let unit = ["UBND huyện Bình Sơn", "Xã Bình An", "UBND xã Bình Thạnh"][number % 3]
        var row = ["H\(number)", unit]
        row.append(number % 2 == 0 ? "Hạng 3" : "Thẻ mượn")
        row.append(number % 5 == 0 ? "Trực tuyến" : "Trực tiếp")
        row.append(received)
        row.append(isPending ? "" : "30/06/2023")
        row.append(isPending ? "Đang giải quyết" : "Đã giải quyết")
        row.append(number % 4 == 0 ? "Có" : "Không")
        row.append(number % 11 == 0 ? "Có" : "")
        return row
    }

    /// 500 dossiers with a repetition, an unknown unit, an unknown word and an impossible date in known rows.
    private static func sheet() -> Sheet {
        var rows = (0..<500).map { dossier($0) }
        rows[320][0] = "H17"
        rows[123][1] = "Xã Bình Ann"
        rows[77][3] = "Trực tuyênn"
        rows[410][3] = "Trực tuyênn"
        rows[222][4] = "31/04/2023"
        return Sheet(
            name: "Trang 1",
            rows: ([header] + rows).enumerated().map { index, texts in
                SheetRow(
                    index: index,
                    cells: texts.enumerated().filter { !$0.element.isEmpty }.map {
                        Cell(column: $0.offset, content: .text($0.element))
                    })
            })
    }

    /// Reads the sheet in blocks of so many rows, counted from zero in each, by so many counters in turn.
    private func read(blockRows: Int, counters: Int) throws -> (
        tables: [RecognizedTable], findings: [Finding], balance: RowBalance
    ) {
        let sheet = Self.sheet()
        var receiver = recognizer.recordReceiver(context: context)
        let beginning = SheetBeginning(
            format: .delimited, sheet: Sheet(name: sheet.name, rows: Array(sheet.rows.prefix(64))), isWhole: false)
        let began = receiver.begin(beginning)
        let counting = try #require(began)
        #expect(counting.firstRow == 1)
        #expect(counting.columns == Set(0..<9))
        var working = (0..<counters).map { _ in counting.makeCounter() }
        let rows = sheet.rows.filter { $0.index >= counting.firstRow }
        for (block, start) in stride(from: 0, to: rows.count, by: blockRows).enumerated() {
            let part = rows[start..<min(start + blockRows, rows.count)]
            for row in part {
                let texts = row.cells.map { (column: $0.column, bytes: Self.bytes($0)) }
                Self.withCells(texts) { cells in
                    working[block % counters].count(
                        PassingRow(index: row.index - part[part.startIndex].index, cells: cells))
                }
            }
            receiver.collect(working[block % counters].endBlock(), firstRow: part[part.startIndex].index)
        }
        receiver.end(working)
        let found = receiver.records()
        let records = try #require(found)
        return (records.tables, records.findings, records.recognized.balance)
    }

    private static func bytes(_ cell: Cell) -> [UInt8] {
        if case .text(let text) = cell.content { Array(text.utf8) } else { [] }
    }

    /// The texts as cells that point into one piece of memory, as a reader's window holds them.
    private static func withCells(
        _ texts: [(column: Int, bytes: [UInt8])], _ body: (UnsafeBufferPointer<PassingCell>) -> Void
    ) {
        let window = texts.flatMap(\.bytes)
        window.withUnsafeBufferPointer { window in
            var start = 0
            let cells = texts.map { text in
                defer { start += text.bytes.count }
                return PassingCell(
                    column: text.column, text: UnsafeBufferPointer(rebasing: window[start..<(start + text.bytes.count)])
                )
            }
            cells.withUnsafeBufferPointer(body)
        }
    }

    @Test(arguments: [(1_000, 1), (64, 1), (64, 2), (7, 3), (1, 2)])
    func blocksAndCountersChangeNothing(blockRows: Int, counters: Int) throws {
        let parts = try read(blockRows: blockRows, counters: counters)
        let whole = try read(blockRows: 1_000, counters: 1)
        #expect(parts.tables.map(\.table.rows) == whole.tables.map(\.table.rows))
        #expect(parts.findings == whole.findings)
        #expect(parts.balance == whole.balance)
    }

    @Test func whatIsFoundIsWhatWasPutThere() throws {
        let found = try read(blockRows: 16, counters: 2)
        func places(_ code: FindingCode) -> [String?] {
            found.findings.filter { $0.code == code }.map(\.place.cell?.description)
        }
        #expect(places(.recordDuplicate) == ["A322"])
        #expect(places(.unitNearMiss) == ["B125"])
        #expect(places(.recordWordUnknown) == ["D79"])
        #expect(found.findings.first { $0.code == .recordWordUnknown }?.occurrences == 2)
        #expect(places(.recordDateImpossible) == ["E224"])
        #expect(found.balance.faulty == 4)
        #expect(found.balance.units == 496)
        #expect(found.balance.isBalanced)
    }
}
