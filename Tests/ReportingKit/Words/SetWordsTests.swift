import Testing

@testable import ReportingKit

/// What the sets of every kind of territory are called, by the units that it has on a day.
struct SetWordsTests {
    struct Case: Sendable, CustomStringConvertible {
        let territory: String
        let day: String
        var added: [AdministrativeUnit] = []
        let whole: String
        let own: String
        let offices: String
        let level: String
        let ofLevel: String
        let subordinates: String?
        let subordinateLevel: String?

        var description: String { "\(territory) \(day)" }
    }

    static func unit(_ code: String, _ name: String, _ kind: AdministrativeUnit.Kind, of parent: String)
        -> AdministrativeUnit
    {
        AdministrativeUnit(
            id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind, parent: UnitCode(parent),
            validTo: nil)
    }

    static let villages = [
        unit("t1", "Thôn Giao Thủy", .hamlet, of: "21040"), unit("t2", "Tổ dân phố Châu Ổ 1", .hamlet, of: "21040"),
    ]
    static let villagesAsBodies = [
        unit("o1", "Phòng Kinh tế", .office, of: "21040"), unit("o2", "Thôn Giao Thủy", .office, of: "21040"),
    ]

    static let cases = [
        // Quảng Ngãi has a special zone, and had towns and a city among its districts.
        Case(
            territory: "51", day: "2026-09-30", whole: "toàn tỉnh", own: "UBND tỉnh", offices: "các sở, ban, ngành",
            level: "cấp tỉnh", ofLevel: "cấp tỉnh", subordinates: "các xã, phường, đặc khu",
            subordinateLevel: "cấp xã"),
        Case(
            territory: "51", day: "2023-06-30", whole: "toàn tỉnh", own: "UBND tỉnh", offices: "các sở, ban, ngành",
            level: "cấp tỉnh", ofLevel: "cấp tỉnh", subordinates: "các huyện, thị xã, thành phố",
            subordinateLevel: "cấp huyện"),
        Case(
            territory: "38", day: "2026-09-30", whole: "toàn tỉnh", own: "UBND tỉnh", offices: "các sở, ban, ngành",
            level: "cấp tỉnh", ofLevel: "cấp tỉnh", subordinates: "các xã, phường", subordinateLevel: "cấp xã"),
        Case(
            territory: "48", day: "2026-09-30", whole: "toàn thành phố", own: "UBND thành phố",
            offices: "các sở, ban, ngành", level: "cấp tỉnh", ofLevel: "cấp tỉnh",
            subordinates: "các xã, phường, đặc khu", subordinateLevel: "cấp xã"),
        Case(
            territory: "524", day: "2023-06-30", whole: "toàn huyện", own: "UBND huyện",
            offices: "các phòng, ban, cơ quan chuyên môn", level: "cấp huyện", ofLevel: "cấp huyện",
            subordinates: "các xã, thị trấn", subordinateLevel: "cấp xã"),
        // A commune never is "cấp xã" to itself.
        Case(
            territory: "21040", day: "2026-10-31", whole: "toàn xã", own: "UBND xã", offices: "các phòng, đơn vị",
            level: "UBND xã", ofLevel: "của UBND xã", subordinates: nil, subordinateLevel: nil),
        Case(
            territory: "21040", day: "2026-10-31", added: villages, whole: "toàn xã", own: "UBND xã",
            offices: "các phòng, đơn vị", level: "UBND xã", ofLevel: "của UBND xã",
            subordinates: "các thôn, tổ dân phố", subordinateLevel: "các thôn, tổ dân phố"),
        Case(
            territory: "21040", day: "2026-10-31", added: villagesAsBodies, whole: "toàn xã", own: "UBND xã",
            offices: "các phòng, đơn vị, thôn", level: "UBND xã", ofLevel: "của UBND xã", subordinates: nil,
            subordinateLevel: nil),
        // A department that reports on its divisions.
        Case(
            territory: "51.02", day: "2026-09-30", added: [unit("51.02", "Sở Nội vụ", .office, of: "51")],
            whole: "toàn sở", own: "Sở Nội vụ", offices: "các phòng, đơn vị trực thuộc", level: "Sở Nội vụ",
            ofLevel: "của Sở Nội vụ", subordinates: nil, subordinateLevel: nil),
    ]

    @Test(arguments: cases)
    func setsAreCalledByTheirUnitsOfTheDay(_ example: Case) throws {
        let words = try words(example)
        #expect(words.whole == example.whole)
        #expect(words.own == example.own)
        #expect(words.offices == example.offices)
        #expect(words.level == example.level)
        #expect(words.ofLevel == example.ofLevel)
        #expect(words.below?.all == example.subordinates)
        #expect(words.below?.level == example.subordinateLevel)
    }

    /// After 30/06/2025 nothing is called by districts or towns of districts; a commune never speaks of its own level.
    @Test(arguments: cases.filter { $0.day > "2025-06-30" })
    func wordsOfTodayKnowNoDistricts(_ example: Case) throws {
        let said = TitleWords.named(try words(example)).values.joined(separator: "; ")
        for word in ["huyện", "thị trấn", "thị xã", "quận"] { #expect(!said.contains(word), "\(said)") }
        if example.territory == "21040" { #expect(!said.contains("cấp xã"), "\(said)") }
    }

    @Test func villagesHaveNoDocumentsOfTheirOwn() throws {
        let words = try words(Self.cases[6])
        #expect(words.below?.areAuthorities == false)
        #expect(!words.expects(.subordinates))
        #expect(words.below?.bodies == "các thôn, tổ dân phố")
        #expect(try self.words(Self.cases[0]).below?.bodies == "UBND các xã, phường, đặc khu")
    }

    @Test func everySetHasAPhrase() throws {
        let words = try words(Self.cases[1])
        #expect(
            UnitSet.allCases.map(words.phrase) == [
                "UBND tỉnh", "các sở, ban, ngành", "UBND tỉnh và các sở, ban, ngành", "các huyện, thị xã, thành phố",
                "các xã, phường, thị trấn", "toàn tỉnh", "các đơn vị cũ đã nhập vào tỉnh",
                "các cơ quan, đơn vị thuộc UBND các huyện, thị xã, thành phố",
            ])
    }

    private func words(_ example: Case) throws -> SetWords {
        let register = UnitRegister.around(UnitCode(example.territory), adding: example.added)
        let day = try #require(CalendarDate(iso: example.day))
        let unit = try #require(register.unit(UnitCode(example.territory), on: day))
        return SetWords(unit, on: day, register: register)
    }
}
