import ReportingKit
import Testing

@testable import Recognition

/// Where tables stand follows from how their units stand to the territory; a title only widens it.
@Suite struct PlaceTests {
    private static let days = "Từ ngày 01/10/2026 đến ngày 31/10/2026"
    private static let departments: [(String, String, AdministrativeUnit.Kind, String)] = [
        ("51.02", "Sở Nội vụ", .office, "51"), ("51.03", "Sở Tài chính", .office, "51"),
    ]
    private static let villages: [(String, String, AdministrativeUnit.Kind, String)] = [
        ("21040.01", "Văn phòng HĐND và UBND xã", .office, "21040"), ("21040.02", "Phòng Kinh tế", .office, "21040"),
        ("21040.t1", "Thôn Giao Thủy", .hamlet, "21040"), ("21040.t2", "Tổ dân phố Châu Ổ 1", .hamlet, "21040"),
    ]

    private struct Case {
        let territory: UnitCode
        let title: String
        let labels: [String]
        let place: UnitSet
        var days = PlaceTests.days
    }

    @Test func rowsAndTitleTellThePlace() throws {
        let province = try TerritorySample("51", bodies: Self.departments)
        let commune = try TerritorySample("21040", bodies: Self.villages)
        let district = try TerritorySample("524", today: "2023-07-05")
        let former = try TerritorySample("51", today: "2025-07-05")
        let half = "Từ ngày 01/01/2025 đến ngày 30/06/2025"
        let before = "Từ ngày 01/01/2023 đến ngày 30/06/2023"
        let cases: [(TerritorySample, Case)] = [
            (
                province,
                Case(
                    territory: "51", title: "MƯỢN SÁCH CẤP XÃ", labels: ["Xã Bình Sơn", "Xã Vạn Tường"],
                    place: .subordinates)
            ),
            (
                province,
                Case(territory: "51", title: "MƯỢN SÁCH", labels: ["Sở Nội vụ", "UBND tỉnh Quảng Ngãi"], place: .level)
            ),
            (
                province,
                Case(
                    territory: "51", title: "MƯỢN SÁCH CẤP TỈNH", labels: ["Sở Nội vụ", "Sở Tài chính"], place: .level)
            ),
            (province, Case(territory: "51", title: "MƯỢN SÁCH", labels: ["Sở Nội vụ", "Xã Bình Sơn"], place: .whole)),
            (province, Case(territory: "51", title: "MƯỢN SÁCH TOÀN TỈNH", labels: ["Xã Bình Sơn"], place: .whole)),
            (
                province,
                Case(
                    territory: "51", title: "MƯỢN SÁCH TRÊN ĐỊA BÀN TỈNH QUẢNG NGÃI", labels: ["Xã Bình Sơn"],
                    place: .whole)
            ),
            (
                commune,
                Case(
                    territory: "21040", title: "MƯỢN SÁCH CẤP XÃ", labels: ["Phòng Kinh tế", "UBND xã Bình Sơn"],
                    place: .level)
            ),
            (
                commune,
                Case(
                    territory: "21040", title: "MƯỢN SÁCH", labels: ["Thôn Giao Thủy", "Tổ dân phố Châu Ổ 1"],
                    place: .subordinates)
            ),
            (commune, Case(territory: "21040", title: "MƯỢN SÁCH TOÀN XÃ", labels: ["Thôn Giao Thủy"], place: .whole)),
            (
                district,
                Case(
                    territory: "524", title: "MƯỢN SÁCH CẤP HUYỆN", labels: ["UBND huyện Bình Sơn"], place: .level,
                    days: before)
            ),
            (
                district,
                Case(
                    territory: "524", title: "MƯỢN SÁCH CẤP XÃ", labels: ["Xã Bình An", "Thị trấn Châu Ổ"],
                    place: .subordinates, days: before)
            ),
            (
                former,
                Case(
                    territory: "51", title: "MƯỢN SÁCH CẤP HUYỆN", labels: ["Huyện Bình Sơn", "Huyện Sơn Tịnh"],
                    place: .subordinates, days: half)
            ),
            (
                former,
                Case(
                    territory: "51", title: "MƯỢN SÁCH CẤP XÃ",
                    labels: ["Xã Bình An, huyện Bình Sơn", "Thị trấn Châu Ổ"],
                    place: .lower, days: half)
            ),
        ]
        for (sample, expected) in cases {
            let read = sample.read([expected.title, expected.days], expected.labels)
            #expect(read.errors == [], "\(expected.territory) \(expected.title): \(read.findings)")
            #expect(read.table?.place == expected.place, "\(expected.territory) \(expected.title)")
            #expect(read.table?.rows.count == expected.labels.count)
        }
    }

    @Test func aTitleNarrowerThanTheRowsIsAskedAboutWithTheRow() throws {
        let read = try TerritorySample("51", bodies: Self.departments).read(
            ["MƯỢN SÁCH CẤP XÃ", Self.days], ["Xã Bình Sơn", "Sở Nội vụ"])
        #expect(read.errors == [.setConflict])
        let finding = try #require(read.findings.first { $0.code == .setConflict })
        #expect(finding.storedValues["title"] == "cấp xã" && finding.storedValues["row"] == "Sở Nội vụ")
        #expect(finding.place.cell?.description == "A1")
        #expect(finding.otherPlace?.cell?.description == "B6")
    }

    @Test(arguments: [
        (["MƯỢN SÁCH TỈNH THANH HÓA"], "tỉnh Thanh Hóa"),
        (["UBND TỈNH THANH HÓA", "MƯỢN SÁCH"], "tỉnh Thanh Hóa"),
        (["Thống kê của thành phố Đà Nẵng"], "thành phố Đà Nẵng"), (["XÃ THIỆU HÓA - TỈNH THANH HÓA"], "xã Thiệu Hóa"),
    ])
    func aTableOfAnotherTerritoryIsReturned(title: [String], name: String) throws {
        let read = try TerritorySample("51").read(title + [Self.days], ["Xã Bình Sơn", "Xã Lạ"])
        #expect(read.errors == [.setForeign])
        #expect(read.findings.first { $0.code == .setForeign }?.found == name)
        #expect(read.table?.rows.isEmpty == true)
    }

    @Test func theSheetsNameCountsLikeATitle() throws {
        let read = try TerritorySample("51").read(["MƯỢN SÁCH", Self.days], ["Xã Bình Sơn"], sheet: "Tỉnh Thanh Hóa")
        #expect(read.errors == [.setForeign])
    }

    @Test(arguments: [
        "UBND TỈNH QUẢNG NGÃI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG NGÃI", "UBND XÃ BÌNH SƠN",
        "XÃ BÌNH SƠN, TỈNH QUẢNG NGÃI",
        "VĂN HÓA - XÃ HỘI", "UBND HUYỆN BÌNH SƠN",
    ])
    func ourselvesAndWhatLiesAroundUsAreNoForeigners(title: String) throws {
        let read = try TerritorySample("21040", bodies: Self.villages).read([title, Self.days], ["Phòng Kinh tế"])
        #expect(read.errors == [])
        let ofProvince = try TerritorySample("51").read([title, Self.days], ["Xã Bình Sơn"])
        #expect(ofProvince.errors == [])
    }

    @Test func provinceThatWasTakenInIsOursBeforeAndAfter() throws {
        let read = try TerritorySample("51", today: "2025-07-05").read(
            ["MƯỢN SÁCH TỈNH KON TUM", "Từ ngày 01/01/2025 đến ngày 30/06/2025"], ["Xã Đăk Blô", "Xã Đăk Man"])
        #expect(read.errors == [])
        #expect(read.table?.place == .former)
    }

    private static let below: [(String, String, AdministrativeUnit.Kind, String)] = [
        ("21040.01", "Văn phòng HĐND và UBND xã Bình Sơn", .office, "21040"),
        ("21040.02", "Phòng Kinh tế xã Bình Sơn", .office, "21040"),
    ]

    @Test func bodiesOfAUnitBelowStandAside() throws {
        let read = try TerritorySample("51", bodies: Self.below).read(
            ["MƯỢN SÁCH", Self.days], ["Văn phòng HĐND và UBND xã Bình Sơn", "Phòng Kinh tế xã Bình Sơn"])
        #expect(read.errors == [])
        #expect(read.table?.place == .deep)
        #expect(read.table?.rows.count == 2)
    }

    @Test func underATitleOfTheirUnitAndAVerifiedTotalTheyAreItsRow() throws {
        let sample = try TerritorySample("51", bodies: Self.below)
        let labels = ["Văn phòng HĐND và UBND xã Bình Sơn", "Phòng Kinh tế xã Bình Sơn"]
        let read = sample.read(["MƯỢN SÁCH CỦA UBND XÃ BÌNH SƠN", Self.days], labels, total: true)
        #expect(read.errors == [])
        #expect(read.table?.place == .subordinates)
        #expect(read.table?.rows.map(\.unitName) == ["Xã Bình Sơn"])
        #expect(read.table?.rows.first?["lent"] == .count(30))
        #expect(read.table?.rows.first?.values["lent"]?.cell.description == "C7")
        #expect(sample.read(["MƯỢN SÁCH CỦA UBND XÃ BÌNH SƠN", Self.days], labels).table?.place == .deep)
        #expect(sample.read(["MƯỢN SÁCH", Self.days], labels, total: true).table?.place == .deep)
    }

    @Test func bodiesOfAUnitBelowBesideOthersAreAskedAbout() throws {
        let read = try TerritorySample("51", bodies: Self.below).read(
            ["MƯỢN SÁCH", Self.days], ["Xã Vạn Tường", "Phòng Kinh tế xã Bình Sơn"])
        #expect(read.errors == [.setConflict])
        #expect(read.findings.first { $0.code == .setConflict }?.storedValues["deep"] == "Phòng Kinh tế xã Bình Sơn")
    }

    @Test func twoRowsOfOneUnitAreReturnedWithBothCells() throws {
        let read = try TerritorySample("51").read(
            ["MƯỢN SÁCH", Self.days], ["Xã Bình Sơn", "Xã Vạn Tường", "Trung tâm PVHCC xã Bình Sơn"])
        #expect(read.errors == [.unitDuplicate])
        let finding = try #require(read.findings.first { $0.code == .unitDuplicate })
        #expect(finding.place.cell?.description == "B7")
        #expect(finding.otherPlace?.cell?.description == "B5")
    }

    /// Xã Bình Chương of the district of Bình Sơn became another one on 01/07/2025 that took over its code and name.
    @Test func rowsOfAnOldAndANewUnitUnderOneLabelAreAskedAbout() throws {
        let sample = try TerritorySample("51", today: "2026-02-03")
        let year = "Từ ngày 01/01/2025 đến ngày 31/12/2025"
        let read = sample.read(["MƯỢN SÁCH", year], ["Xã Bình Chương", "Xã Vạn Tường", "UBND xã Bình Chương"])
        #expect(read.errors == [.unitAmbiguous])
        let finding = try #require(read.findings.first { $0.code == .unitAmbiguous })
        #expect(finding.place.cell?.description == "B7")
        #expect(finding.otherPlace?.cell?.description == "B5")
        #expect(
            finding.storedValues["candidates"]
                == "“Xã Bình Chương, huyện Bình Sơn” (đến 30/06/2025), “Xã Bình Chương” (từ 01/07/2025)")
        // The old one by its full name, as it is proposed.
        let mended = sample.read(
            ["MƯỢN SÁCH", year], ["Xã Bình Chương, huyện Bình Sơn", "Xã Vạn Tường", "UBND xã Bình Chương"])
        #expect(mended.errors == [])
        #expect(Set(mended.table?.rows.compactMap(\.unit) ?? []).count == 3)
        // In a time that only one of them saw it is one unit's second row, and so is that of its intake body at any
        // time.
        let half = "Từ ngày 01/07/2025 đến ngày 31/12/2025"
        #expect(sample.read(["MƯỢN SÁCH", half], ["Xã Bình Chương", "Xã Bình Chương"]).errors == [.unitDuplicate])
        #expect(
            sample.read(["MƯỢN SÁCH", year], ["Xã Bình Chương", "Trung tâm PVHCC xã Bình Chương"]).errors
                == [.unitDuplicate])
    }

    @Test func intakeBodyIsTheCommuneUnlessItIsRegistered() throws {
        let label = "TTPVHCC xã Bình Sơn"
        let province = try TerritorySample("51").read(["MƯỢN SÁCH", Self.days], [label])
        #expect(province.table?.rows.first?.unit?.code == "21040")
        #expect(province.table?.place == .subordinates)
        let commune = try TerritorySample(
            "21040", bodies: [("21040.04", "Trung tâm Phục vụ hành chính công xã", .office, "21040")]
        ).read(["MƯỢN SÁCH", Self.days], [label])
        #expect(commune.table?.rows.first?.unit?.code == "21040.04")
        #expect(commune.table?.place == .level)
    }

    @Test func aUnitThatEndedBeforeThePeriodIsReturnedAndOneThatEndedWithinIsNot() throws {
        let sample = try TerritorySample("51", today: "2026-02-03")
        let second = sample.read(["MƯỢN SÁCH", "Từ ngày 01/07/2025 đến ngày 31/12/2025"], ["Thị trấn Châu Ổ"])
        #expect(second.errors == [.unitOutOfTime])
        let year = sample.read(
            ["MƯỢN SÁCH", "Từ ngày 01/01/2025 đến ngày 31/12/2025"], ["Thị trấn Châu Ổ", "Xã Bình Sơn"])
        #expect(year.errors == [])
        #expect(year.table?.rows.compactMap { $0.unit?.code.rawValue } == ["21040", "21040"])
        #expect(Set(year.table?.rows.compactMap(\.unit) ?? []).count == 2)
        #expect(year.table?.place == .subordinates)
    }

    @Test func partialSumsOfLevelsAreToldInEveryTerritory() throws {
        let sample = try TerritorySample("51", bodies: Self.departments)
        func row(_ label: String, _ n: Int) -> [String] {
            ["", label, "\(10 * n)", "\(4 * n)", "40", "\(6 * n)", "\(8 * n)", "\(2 * n)", "25", "\(6 * n)"]
        }
        let rows =
            [["MƯỢN SÁCH TOÀN TỈNH"], [Self.days]] + TerritorySample.header
            + [row("Sở Nội vụ", 1), row("Xã Bình Sơn", 2), row("Sở Tài chính", 3), row("Xã Vạn Tường", 5)]
            + [row("Tổng cộng", 11), row("Trong đó: các sở, ban, ngành", 4), row("Trong đó: cấp xã", 7)]
        let read = sample.recognizer.recognize(
            .init(format: .xlsx, sheets: [.of(rows)]),
            context: RecognitionContext(fileName: "a.xlsx", territory: "51", today: sample.today))
        #expect(read.errors == [])
        #expect(read.table?.rows.count == 4)
        #expect(read.table?.declaredTotal?["lent"] == .count(110))
    }
}

/// One name in two rows of a time that had two units of it.
struct UnitsOfOneNameTests {
    private static let days = "Từ ngày 01/01/2025 đến ngày 31/12/2025"

    @Test func theNameAloneInTwoRowsIsAQuestion() throws {
        let found = try TerritorySample("51").read(["MƯỢN SÁCH", Self.days], ["Xã Bình Minh", "Xã Bình Minh"])
        #expect(found.errors == [.unitAmbiguous])
    }

    @Test func notesAnswerIt() throws {
        let found = try TerritorySample("51").read(
            ["MƯỢN SÁCH", Self.days], ["Xã Bình Minh (cũ)", "Xã Bình Minh (mới)"])
        #expect(found.errors == [])
        #expect(found.table?.rows.map { $0.unit?.validFrom?.iso } == [nil, "2025-07-01"])
    }

    @Test func aUnitOfOneTimeInTwoRowsIsNamedTwice() throws {
        let found = try TerritorySample("51").read(["MƯỢN SÁCH", Self.days], ["Xã Vạn Tường", "Xã Vạn Tường"])
        #expect(found.errors == [.unitDuplicate])
    }
}
