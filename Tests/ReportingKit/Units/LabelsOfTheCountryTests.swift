import Foundation
import Testing

@testable import ReportingKit

/// Names of the country's communes as systems and people write them, generated. What is expected follows from the
/// register's rows alone: a full name means the one unit of the territory that bears it.
struct LabelsOfTheCountryTests {
    private let days =
        CalendarDate(
            uncheckedYear: 2026, month: 10, day: 1)...CalendarDate(
            uncheckedYear: 2026, month: 10, day: 31)

    private static let short = [
        "Xã": ["X.", "X ", "x. "], "Phường": ["P.", "P ", "p. "], "Đặc khu": ["ĐK.", "ĐK ", "Đk. "],
    ]
    private static let bodies = [
        "UBND", "Uỷ ban nhân dân", "HĐND và UBND", "HĐND & UBND", "TTPVHCC", "TT PVHCC", "Trung tâm PVHCC",
        "Trung tâm Phục vụ hành chính công", "Bộ phận Một cửa", "Bộ phận Tiếp nhận và Trả kết quả",
    ]

    private func kind(_ name: String) -> String { Self.short.keys.first { name.hasPrefix($0 + " ") } ?? "" }

    private func lower(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }

    /// Spellings that differ by what may differ.
    private func spellings(_ name: String, in province: String, _ number: Int) -> [String] {
        let kind = kind(name)
        let own = String(name.dropFirst(kind.count + 1))
        let body = Self.bodies[number % Self.bodies.count]
        let short = Self.short[kind]?[number % 3] ?? ""
        let plain = [
            name, name.uppercased(), name.decomposedStringWithCanonicalMapping, "  " + name.replacing(" ", with: "  "),
            short + own, name.replacing("'", with: "’"), "\(body) \(lower(name))", "\(body) \(short)\(own)",
            "\(number % 99 + 1). \(name)",
        ]
        let behind = [", \(lower(province))", " - \(province)", " (\(province))", " \(lower(province))"]
        return plain + [plain[0], plain[4], plain[6]].map { $0 + behind[number % 4] }
    }

    private func stripped(_ name: String) -> String {
        name.folding(options: .diacriticInsensitive, locale: Locale(identifier: "vi"))
            .replacing("đ", with: "d").replacing("Đ", with: "D")
    }

    @Test(arguments: ["48", "51", "66"])
    func everySpellingMeansItsUnit(province code: UnitCode) throws {
        let register = UnitRegister.around(code, adding: [])
        let province = try #require(register.unit(code, on: days.upperBound))
        let communes = register.children(of: code, on: days.upperBound)
        #expect(communes.count > 50)
        let names = Set(communes.map { $0.name.lowercased() })
        for (number, unit) in communes.enumerated() {
            for label in spellings(unit.name, in: province.name, number) {
                let match = register.match(label, in: days, within: code)
                #expect(match == .unit(unit), "\(label): \(match)")
            }
            // Without accents, of another kind, or of a foreign territory it means nobody.
            var others = [
                unit.name + "h", unit.name + ", tỉnh " + (code == "51" ? "Cà Mau" : "Quảng Ngãi"),
            ]
            let plain = stripped(unit.name)
            if plain != unit.name, !names.contains(plain.lowercased()) { others.append(plain) }
            let other = (kind(unit.name) == "Xã" ? "Phường" : "Xã") + unit.name.dropFirst(kind(unit.name).count)
            if !names.contains(other.lowercased()) { others.append(other) }
            for label in others {
                if case .unit(let found) = register.match(label, in: days, within: code) {
                    Issue.record("\(label) was taken for \(found.name)")
                }
            }
        }
    }
}
