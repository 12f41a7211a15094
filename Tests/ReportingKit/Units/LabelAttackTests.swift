import Testing

@testable import ReportingKit

/// Labels that could mean two units, or seem to mean one that they do not.
struct LabelAttackTests {
    private let year =
        CalendarDate(
            uncheckedYear: 2025, month: 1, day: 1)...CalendarDate(
            uncheckedYear: 2025, month: 12, day: 31)
    private let autumn =
        CalendarDate(
            uncheckedYear: 2026, month: 10, day: 1)...CalendarDate(
            uncheckedYear: 2026, month: 10, day: 31)
    private let province = UnitRegister.around("51", adding: [])
    private let quarters = LabelAttackTests.register([
        ("p1", "Phường 1"), ("p10", "Phường 10"), ("p11", "Phường 11"), ("a", "Phường An Bình"),
        ("b", "Phường An Bình 2"), ("c", "Xã An"), ("d", "Xã An Hòa"), ("e", "Xã Ea M'Droh"),
        ("f", "Phường Văn Miếu - Quốc Tử Giám"), ("g", "Xã Chợ Mới"), ("h", "Xã Bình Thanh"), ("i", "Xã Bình Thạnh"),
        ("k", "Phường Bình Tân"), ("l", "Xã Bình Tân"),
    ])

    private static func register(_ units: [(String, String)]) -> UnitRegister {
        UnitRegister(
            [
                AdministrativeUnit(
                    id: UnitID(code: "t", validFrom: nil), name: "Tỉnh Nọ", kind: .province, parent: nil, validTo: nil)
            ]
                + units.map { code, name in
                    AdministrativeUnit(
                        id: UnitID(code: UnitCode(rawValue: code), validFrom: nil), name: name, kind: .commune,
                        parent: "t", validTo: nil)
                })
    }

    private func code(_ label: String) -> String? {
        if case .unit(let unit) = quarters.match(label, in: autumn, within: "t") { unit.code.rawValue } else { nil }
    }

    @Test(arguments: [
        ("Phường 1", "p1"), ("Phường 01", "p1"), ("P.1", "p1"), ("P. 01", "p1"), ("UBND Phường 1", "p1"),
        ("Phường 10", "p10"), ("P 10", "p10"), ("phường 11", "p11"), ("Phường An Bình", "a"), ("P. An Bình 2", "b"),
        ("Phường An Bình 02", "b"), ("Xã An", "c"), ("An Hoà", "d"), ("Xã Ea M’Droh", "e"), ("Xã Ea M Droh", "e"),
        ("XÃ EA M'DROH", "e"), ("Phường Văn Miếu-Quốc Tử Giám", "f"), ("Phường Văn Miếu – Quốc Tử Giám", "f"),
        ("Xã Chợ Mới", "g"), ("Chợ Mới", "g"), ("III. Xã An Hòa", "d"), ("X. Xã An Hòa", "d"), ("a) Xã An Hòa", "d"),
        ("IV) Xã An Hòa", "d"), ("Xa\u{0303} Bi\u{0300}nh Thanh", "h"), ("Xã Bình Thạnh *", "i"),
        ("Phường Bình Tân", "k"), ("P. Bình Tân", "k"), ("X. Bình Tân", "l"),
    ])
    func labelsMeanTheirUnits(label: String, expected: String) {
        #expect(code(label) == expected, "\(label): \(quarters.match(label, in: autumn, within: "t"))")
    }

    @Test(arguments: [
        "Phường 2", "Phường 100", "Phường 1 0 1", "Phường I", "Xã An Ho", "Xa An Hoa", "Phường Văn Miếu", "Xã Chợ",
        "Xã Binh Thanh", "Xã Bình Thanh Thạnh", "Phường An", "Xã An Bình", "Thị trấn An Hòa", "Xã An, tỉnh Kia",
    ])
    func labelsThatMeanNoneAreNotTaken(label: String) { #expect(code(label) == nil, "\(label)") }

    @Test func oneNameOfTwoKindsIsAQuestionWithoutTheWordForTheKind() {
        guard case .ambiguous(let units) = quarters.match("Bình Tân", in: autumn, within: "t") else {
            Issue.record("\(quarters.match("Bình Tân", in: autumn, within: "t"))")
            return
        }
        #expect(Set(units.map(\.code)) == ["k", "l"])
    }

    @Test func aNoteSaysWhichOfTwoUnitsOfOneNameIsMeant() {
        func answer(_ label: String, _ days: ClosedRange<CalendarDate>) -> String {
            switch province.match(label, in: days, within: "51") {
            case .unit(let unit): unit.validTo == nil ? "new" : "old"
            case .ambiguous: "ambiguous"
            case .outOfTime: "ended"
            case .outside: "outside"
            case .unknown: "unknown"
            }
        }
        for label in ["Xã Bình Minh (cũ)", "Xã Bình Minh cũ", "Xã Bình Minh - cũ", "UBND xã Bình Minh (cũ)"] {
            #expect(answer(label, year) == "old", "\(label)")
            #expect(answer(label, autumn) == "ended", "\(label)")
        }
        for label in ["Xã Bình Minh (mới)", "Xã Bình Minh mới", "X. Bình Minh (mới).", "Xã Bình Minh"] {
            #expect(answer(label, year) == "new", "\(label)")
            #expect(answer(label, autumn) == "new", "\(label)")
        }
        // Nobody bore this name before.
        #expect(answer("Xã Vạn Tường (cũ)", autumn) == "unknown")
        #expect(answer("Xã Vạn Tường (mới)", autumn) == "new")
        #expect(answer("Xã Bình Minhh (mới)", autumn) == "unknown")
    }

    @Test func bothUnitsOfANameAreCandidatesInATimeThatHadBoth() {
        #expect(province.candidates("Xã Bình Minh", in: year, within: "51").count == 2)
        #expect(province.candidates("Xã Bình Minh", in: autumn, within: "51").count == 1)
        #expect(province.candidates("Xã Vạn Tường", in: year, within: "51").count == 1)
    }
}
