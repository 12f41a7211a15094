import DeclaredSupport
import Foundation
import Recognition
import ReportingKit
import Tabular
import Testing

@testable import Processing

/// Words of dossier lists have a time; one that nobody knows returns a file only where a figure of the report rests on
/// it.
@Suite struct RecordWordsTests {
    private static let header = [
        "Mã hồ sơ", "Đơn vị tiếp nhận", "Ngày tiếp nhận", "Ngày trả kết quả", "Trạng thái", "Loại thẻ",
        "Hình thức mượn", "Tình trạng",
    ]

    private struct Dossier {
        var unit = "UBND xã Bình Sơn"
        var card = "Thẻ mượn"
        var channel = "Qua mạng"
        var timeliness = "Đúng hạn"
        var state = "Đã trả kết quả"
    }

    private func process(
        _ dossiers: [Dossier], year: Int = 2026, title: String = "DANH SÁCH HỒ SƠ", territory: UnitCode = "51",
        words: [RecordID: [FieldName: [CategoryName: [String]]]] = [:],
        closingDays: [DatasetID: Int?] = [:], period: String = ""
    ) throws -> ProcessedFile {
        let departments = ["Sở Nội vụ"].map {
            AdministrativeUnit(
                id: UnitID(code: "51.02", validFrom: nil), name: $0, kind: .office, parent: "51", validTo: nil)
        }
        let processor = FileProcessor(
            registry: LibraryModule.registry,
            register: UnitRegister.around(territory, adding: departments), limits: ReadingLimits(), words: words)
        let days = period.isEmpty ? "Từ ngày 01/10/\(year) đến ngày 31/10/\(year)" : period
        let rows = dossiers.enumerated().map { number, dossier in
            [
                "H\(number)", dossier.unit, "05/10/\(year)", "08/10/\(year)", dossier.state, dossier.card,
                dossier.channel, dossier.timeliness,
            ]
        }
        let text = ([[title], [days], Self.header] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
        return processor.process(
            Data(text.utf8),
            context: RecognitionContext(
                fileName: "ho so.csv", territory: territory,
                today: try #require(CalendarDate(iso: "\(year)-11-03")), closingDays: closingDays))
    }

    private func count(_ file: ProcessedFile, _ field: FieldName, of dataset: DatasetID) -> Int? {
        file.tables.first { $0.table.dataset == dataset }?.table.rows.reduce(0) { $0 + ($1[field]?.count ?? 0) }
    }

    @Test func wordsOfTodayAreWordsLikeOthers() throws {
        let file = try process([
            Dossier(), Dossier(card: "Thẻ đọc", channel: "Ứng dụng"), Dossier(card: "Thẻ số", channel: "Cổng thư viện"),
            Dossier(card: "Thẻ số", channel: "Trực tiếp"),
        ])
        #expect(file.isAcceptable, "\(file.findings)")
        #expect(count(file, "received", of: "slips") == 4)
        #expect(count(file, "received_online", of: "slips") == 3)
        #expect(count(file, "borrowing_total", of: "visits") == 1)
        #expect(count(file, "reading_total", of: "visits") == 1)
        #expect(count(file, "reading_remote", of: "visits") == 1)
    }

    @Test(arguments: [
        ("Hạng 4", 2023, true), ("Thẻ mượn", 2023, true), ("Hạng 4", 2026, false), ("Thẻ đọc", 2026, true),
        ("Thẻ số", 2023, false), ("Thẻ số", 2026, true), ("Hạng 3", 2025, false), ("Hạng III", 2025, false),
    ])
    func wordsHaveTheirTime(word: String, year: Int, isKnown: Bool) throws {
        let unit = year < 2026 ? "Xã Bình An, huyện Bình Sơn" : "Xã Bình Sơn"
        let territory: UnitCode = year < 2025 ? "524" : "51"
        let file = try process(
            [Dossier(unit: year == 2025 ? "Xã Bình Sơn" : unit, card: word)], year: year, territory: territory)
        // A word of another time is none of this one's values, and known to be none.
        #expect(file.isAcceptable, "\(file.findings)")
        #expect(file.findings.contains { $0.code == .recordWordFormer && $0.found == word } == !isKnown)
        #expect(count(file, "received_other_card", of: "slips") == (isKnown ? 0 : 1))
        #expect(count(file, "received", of: "slips") == 1)
    }

    @Test func aWordOfAnotherTimeIsCountedAsOtherAndEquatedToNothing() throws {
        let file = try process(
            [Dossier(card: "Hạng 4"), Dossier(card: "Hạng 4"), Dossier(), Dossier(card: "Thẻ đọc")])
        #expect(file.isAcceptable, "\(file.findings)")
        #expect(count(file, "borrowing_total", of: "visits") == 1)
        #expect(count(file, "reading_total", of: "visits") == 1)
        #expect(count(file, "received_other_card", of: "slips") == 2)
        let finding = try #require(file.findings.first { $0.code == .recordWordFormer })
        #expect(finding.severity == .warning && finding.occurrences == 2 && finding.place.cell?.description == "F4")
        #expect(file.records?.balance.units == 4 && file.records?.balance.isBalanced == true)
    }

    @Test func unknownWordsOfEveryColumnAreCountedAsOtherWhereNoFigureRestsOnThem() throws {
        let file = try process(
            [Dossier(state: "Trạng thái lạ"), Dossier(timeliness: "Lạ lùng"), Dossier()])
        #expect(file.isAcceptable, "\(file.findings)")
        #expect(count(file, "other_state", of: "slips") == 1)
        #expect(count(file, "pending", of: "slips") == 0)
        #expect(count(file, "settled_other_timeliness", of: "slips") == 1)
        #expect(count(file, "settled_on_time", of: "slips") == 1)
        #expect(
            file.findings.filter { $0.code == .recordWordUnknown }.allSatisfy { $0.storedValues["other"] == "khác" })
    }

    @Test func administratorTeachesAWord() throws {
        let taught = try process(
            [Dossier(card: "Hạng 4"), Dossier(channel: "Ki-ốt")],
            words: ["visit_slips": ["card": ["borrowing": ["Hạng 4"]], "channel": ["in_person": ["Ki-ốt"]]]])
        #expect(taught.isAcceptable, "\(taught.findings)")
        #expect(count(taught, "borrowing_total", of: "visits") == 2)
        #expect(count(taught, "borrowing_in_person", of: "visits") == 1)
    }

    @Test func anUnknownWordThatDecidesNoFigureIsNamedAndTheRowCounts() throws {
        let file = try process([Dossier(timeliness: "Lạ lùng"), Dossier(timeliness: "Lạ lùng"), Dossier()])
        #expect(file.isAcceptable)
        let finding = try #require(file.findings.first { $0.code == .recordWordUnknown })
        #expect(finding.severity == .warning && finding.occurrences == 2)
        #expect(count(file, "received", of: "slips") == 3)
        #expect(count(file, "settled", of: "slips") == 3)
        #expect(count(file, "settled_on_time", of: "slips") == 1)
        #expect(file.records?.balance.units == 3 && file.records?.balance.isBalanced == true)
    }

    @Test func anUnknownWordThatDecidesAFigureReturnsTheFile() throws {
        let file = try process([Dossier(channel: "Người quen"), Dossier()])
        #expect(!file.isAcceptable)
        #expect(file.findings.filter { $0.severity == .error }.map(\.code) == [.recordWordUnknown])
        #expect(file.records?.balance.faulty == 1)
    }

    @Test func oneTableOfAllUnitsStandsWhereItsUnitsDo() throws {
        let communes = try process([Dossier(), Dossier(unit: "Xã Vạn Tường")])
        #expect(communes.tables.map(\.table.place) == [.subordinates, .subordinates])
        let all = try process([Dossier(), Dossier(unit: "Sở Nội vụ")])
        #expect(all.tables.map(\.table.place) == [.whole, .whole])
        #expect(all.tables.allSatisfy { $0.table.rows.count == 2 })
        let widened = try process([Dossier()], title: "DANH SÁCH HỒ SƠ TOÀN TỈNH")
        #expect(widened.tables.map(\.table.place) == [.whole, .whole])
    }

    @Test func titlesOfListsAreReadLikeThoseOfTables() throws {
        let foreign = try process([Dossier()], title: "HỒ SƠ CỦA TỈNH THANH HÓA")
        #expect(foreign.findings.filter { $0.severity == .error }.map(\.code) == [.setForeign])
        #expect(foreign.tables.isEmpty)
        let narrow = try process([Dossier(), Dossier(unit: "Sở Nội vụ")], title: "HỒ SƠ CẤP XÃ")
        #expect(narrow.findings.filter { $0.severity == .error }.map(\.code) == [.setConflict])
    }

    @Test func aListClosesOnTheDayOfItsDataset() throws {
        let file = try process(
            [Dossier()], closingDays: ["visits": 14], period: "Tháng 10 năm 2026")
        #expect(file.tables.first?.table.period.id == "2026-09-15..2026-10-14")
    }
}
