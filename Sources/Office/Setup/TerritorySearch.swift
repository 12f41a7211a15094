import ReportingKit

/// Finds the territory that an administrator means by a code or a name.
public struct TerritorySearch {
    public enum Answer {
        case unit(AdministrativeUnit)
        /// Several are named so; nearest first.
        case several([UnitSearch.Found])
        case none
    }

    private let today: CalendarDate

    public init(today: CalendarDate) { self.today = today }

    public func find(_ text: String) -> Answer {
        let text = Self.spelledOut(text)
        let rows = CountryUnits.shared.rows(of: UnitCode(rawValue: text)).map { CountryUnits.shared[$0] }
        // A code that was used again means the unit of today.
        if let unit = rows.last(where: { $0.isValid(on: today) }) ?? rows.last { return .unit(unit) }
        let search = UnitSearch()
        let living = search.units(text, on: today)
        let found = living.isEmpty ? search.units(text) : living
        // The name as it is; the name without the word for its kind; one that alone has all the words; the only
        // one.
        let key = VietnameseText.comparisonKey(text)
        let words = Self.words(text)
        let ways: [(AdministrativeUnit) -> Bool] = [
            { VietnameseText.comparisonKey($0.name) == key },
            { VietnameseText.comparisonKey(TerritoryName($0.name).own) == key },
            { Self.words($0.name).isSuperset(of: words) },
            { _ in true },
        ]
        for isMeant in ways {
            let meant = found.filter { isMeant($0.unit) }
            if let only = meant.first, meant.count == 1 { return .unit(only.unit) }
        }
        return found.isEmpty ? .none : .several(found)
    }

    /// Without the committee's name, and with the word for the kind spelled out: "UBND TP. Đà Nẵng" is "thành phố Đà
    /// Nẵng".
    private static func spelledOut(_ text: String) -> String {
        var words = VietnameseText.clean(text).replacingOccurrences(of: ".", with: ". ").split(separator: " ").map(
            String.init)
        if words.first?.uppercased() == "UBND" { words.removeFirst() }
        guard words.count > 1, let kind = abbreviations[words[0].uppercased()] else {
            return words.joined(separator: " ")
        }
        return ([kind] + words.dropFirst()).joined(separator: " ")
    }

    private static let abbreviations = [
        "TP": "thành phố", "TP.": "thành phố", "TX": "thị xã", "TX.": "thị xã", "X.": "xã", "P.": "phường",
        "H.": "huyện",
        "T.": "tỉnh", "ĐK.": "đặc khu",
    ]

    private static func words(_ text: String) -> Set<Substring> {
        Set(VietnameseText.accentless(text).split { !$0.isLetter && !$0.isNumber })
    }

    /// "21040  Xã Bình Sơn, Tỉnh Quảng Ngãi", with the time of one that has ended.
    public func line(_ found: UnitSearch.Found) -> String {
        let end = found.unit.validTo.flatMap { $0 < today ? " (to \($0))" : nil } ?? ""
        return "\(found.unit.code)  \(found.unit.name)\(end)" + (found.around.map { ", \($0)" } ?? "")
    }
}
