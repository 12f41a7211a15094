import DigitizationModule
import Foundation
import OnlineServicesModule
import Processing
import Recognition
import ReportingKit
import Tabular
import TestSupport
import Testing

/// Tables of provinces and communes of today, and of a district of 2023, in any format: every unit read, in the place
/// that its rows and title tell.
struct TodaysOfficesTests {
    private static let bodies: [AdministrativeUnit] = [
        ("51.02", "Sở Nội vụ", .office, "51"), ("51.03", "Sở Tài chính", .office, "51"),
        ("51.10", "Sở Văn hóa, Thể thao và Du lịch", .office, "51"),
        ("21040.01", "Văn phòng HĐND và UBND xã", .office, "21040"), ("21040.02", "Phòng Kinh tế", .office, "21040"),
        ("21040.t1", "Thôn Giao Thủy", .hamlet, "21040"), ("21040.t2", "Tổ dân phố Châu Ổ 1", .hamlet, "21040"),
        ("21040.t3", "Thôn Mỹ Yên Đông", .hamlet, "21040"),
    ].map { code, name, kind, parent in
        AdministrativeUnit(
            id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind, parent: UnitCode(parent),
            validTo: nil)
    }

    struct Case: Sendable {
        let territory: UnitCode
        let around: String
        let period: String
        let relations: Set<UnitRelation>
        let title: String
        let place: UnitSet
    }

    static let cases: [Case] = [
        Case(
            territory: "51", around: "tỉnh Quảng Ngãi", period: "2026-10", relations: [.subordinate],
            title: "SỐ HÓA HỒ SƠ CẤP XÃ", place: .subordinates),
        Case(
            territory: "51", around: "tỉnh Quảng Ngãi", period: "2026-Q3", relations: [.office, .own, .subordinate],
            title: "SỐ HÓA HỒ SƠ TOÀN TỈNH", place: .whole),
        Case(
            territory: "51", around: "tỉnh Quảng Ngãi", period: "2026-9M", relations: [.office],
            title: "SỐ HÓA HỒ SƠ CÁC SỞ, BAN, NGÀNH", place: .level),
        Case(
            territory: "51", around: "tỉnh Quảng Ngãi", period: "2025-H1", relations: [.subordinate],
            title: "SỐ HÓA HỒ SƠ CẤP HUYỆN", place: .subordinates),
        Case(
            territory: "38", around: "tỉnh Thanh Hóa", period: "2026-W47", relations: [.subordinate],
            title: "SỐ HÓA HỒ SƠ TRÊN ĐỊA BÀN TỈNH", place: .whole),
        Case(
            territory: "48", around: "TP Đà Nẵng", period: "2026-10", relations: [.subordinate],
            title: "SỐ HÓA HỒ SƠ CẤP XÃ THÀNH PHỐ ĐÀ NẴNG", place: .subordinates),
        Case(
            territory: "21040", around: "xã Bình Sơn", period: "2026-10", relations: [.own, .office],
            title: "SỐ HÓA HỒ SƠ XÃ BÌNH SƠN, TỈNH QUẢNG NGÃI", place: .level),
        Case(
            territory: "21040", around: "xã Bình Sơn", period: "2026-10", relations: [.subordinate],
            title: "SỐ HÓA HỒ SƠ CÁC THÔN, TỔ DÂN PHỐ", place: .subordinates),
        Case(
            territory: "524", around: "huyện Bình Sơn", period: "2023-H1", relations: [.own, .subordinate],
            title: "SỐ HÓA HỒ SƠ TRONG HUYỆN", place: .whole),
    ]

    private static func processor(_ register: UnitRegister) -> FileProcessor {
        FileProcessor(
            registry: ModuleRegistry([DigitizationModule(), OnlineServicesModule()]), register: register,
            limits: ReadingLimits())
    }

    @Test(arguments: cases, RoundTripTests.Format.allCases)
    func everyTableIsReadInItsPlace(_ expected: Case, format: RoundTripTests.Format) throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let register = UnitRegister.around(expected.territory, adding: Self.bodies)
        let period = try #require(Period(id: expected.period))
        // The writer of .xls makes small files.
        let units = Array(
            register.units(expected.relations, of: expected.territory, in: period.days).prefix(
                format == .xls ? 60 : .max))
        #expect(!units.isEmpty)
        let table = TodaysTable(
            DigitizationModule().datasets[0], title: [expected.title, period.vietnameseRange], units: units,
            around: expected.around, &generator)
        let (bytes, what) = try RoundTripTests.write(table.grid, format, &generator)
        let outcome = Self.processor(register).process(
            bytes,
            context: RecognitionContext(
                fileName: "x", territory: expected.territory, today: period.lastDay.adding(days: 3)))
        let problem = "\(expected.territory) \(expected.title), \(what), seed \(seed): "
        #expect(outcome.findings.filter { $0.severity == .error } == [], "\(problem)")
        let read = try #require(outcome.tables.first?.table, "\(problem)\(outcome.findings)")
        #expect(read.place == expected.place, "\(problem)")
        #expect(read.period == period, "\(problem)")
        #expect(read.rows.compactMap(\.unit) == units.map(\.id), "\(problem)")
        #expect(read.rows.map { $0["received"]?.count } == table.received.map(Optional.some), "\(problem)")
    }

    @Test(arguments: RoundTripTests.Format.allCases)
    func aTableOfAnotherProvinceIsReturned(format: RoundTripTests.Format) throws {
        var generator = SeededGenerator(seed: SeededGenerator.runSeed())
        let register = UnitRegister.around("51", adding: Self.bodies)
        let period = try #require(Period(id: "2026-10"))
        let table = TodaysTable(
            DigitizationModule().datasets[0], title: ["SỐ HÓA HỒ SƠ TỈNH THANH HÓA", period.vietnameseRange],
            units: Array(register.units([.subordinate], of: "51", in: period.days).prefix(40)),
            around: "tỉnh Quảng Ngãi", &generator)
        let (bytes, _) = try RoundTripTests.write(table.grid, format, &generator)
        let outcome = Self.processor(register).process(
            bytes, context: RecognitionContext(fileName: "x", territory: "51", today: period.lastDay.adding(days: 3)))
        #expect(outcome.findings.filter { $0.severity == .error }.map(\.code) == [.setForeign])
        #expect(!outcome.isAcceptable)
    }

    @Test(arguments: [RoundTripTests.Format.delimited, .xlsx, .xls, .ods, .html, .spreadsheetML])
    func dossiersOfTodayAreCountedAsTheyAreWritten(format: RoundTripTests.Format) throws {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let register = UnitRegister.around("51", adding: Self.bodies)
        let period = try #require(Period(id: "2026-10"))
        let units = register.units([.subordinate], of: "51", in: period.days)
        let levels = ["Toàn trình", "Một phần", "Chủ động"]
        let channels = ["Trực tuyến", "Trực tiếp", "Bưu chính công ích", "Cổng DVCQG", "VNeID"]
        var grid = Grid()
        for line in ["DANH SÁCH HỒ SƠ", period.vietnameseRange] { grid.append([0: .text(line)]) }
        let header = [
            "STT", "Mã hồ sơ", "Tên thủ tục", "Đơn vị tiếp nhận", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả",
            "Trạng thái", "Mức độ DVC", "Hình thức tiếp nhận",
        ]
        grid.append(
            Dictionary(uniqueKeysWithValues: header.enumerated().map { ($0.offset, Grid.Cell.text($0.element)) }))
        var (full, online) = (0, 0)
        for number in 1...60 {
            let unit = units.randomElement(using: &generator) ?? units[0]
            let level = levels.randomElement(using: &generator) ?? levels[0]
            let channel = channels.randomElement(using: &generator) ?? channels[0]
            if level == "Toàn trình" { full += 1 }
            if ["Trực tuyến", "Cổng DVCQG", "VNeID"].contains(channel) { online += 1 }
            let day = "\(Int.random(in: 10...28, using: &generator))/10/2026"
            let cells = [
                "\(number)", "H48.\(number)", "Chứng thực bản sao", "UBND " + unit.name, day, day, day,
                "Đã trả kết quả",
                level, channel,
            ]
            grid.append(
                Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0.offset, Grid.Cell.text($0.element)) }))
        }
        let (bytes, what) = try RoundTripTests.write(grid, format, &generator)
        let outcome = Self.processor(register).process(
            bytes,
            context: RecognitionContext(
                fileName: "ho so", territory: "51", today: period.lastDay.adding(days: 3)))
        #expect(outcome.findings.filter { $0.severity == .error } == [], "\(what), seed \(seed)")
        func total(_ dataset: DatasetID, _ field: FieldName) -> Int? {
            outcome.tables.first { $0.table.dataset == dataset }?.table.rows.reduce(0) { $0 + ($1[field]?.count ?? 0) }
        }
        #expect(total("dossier_progress", "received") == 60, "\(what), seed \(seed)")
        #expect(total("dossier_progress", "received_online") == online, "\(what), seed \(seed)")
        #expect(total("online_services", "full_received") == full, "\(what), seed \(seed)")
        #expect(outcome.tables.allSatisfy { $0.table.place == .subordinates })
    }
}
