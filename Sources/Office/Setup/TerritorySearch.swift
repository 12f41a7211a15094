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
        let text = VietnameseText.clean(text)
        let rows = CountryUnits.shared.rows(of: UnitCode(rawValue: text)).map { CountryUnits.shared[$0] }
        // A code that was used again means the unit of today.
        if let unit = rows.last(where: { $0.isValid(on: today) }) ?? rows.last { return .unit(unit) }
        let search = UnitSearch()
        let living = search.units(text, on: today)
        let found = living.isEmpty ? search.units(text) : living
        let key = VietnameseText.comparisonKey(text)
        let exact = found.filter { VietnameseText.comparisonKey($0.unit.name) == key }
        if let only = exact.first, exact.count == 1 { return .unit(only.unit) }
        if let only = found.first, found.count == 1 { return .unit(only.unit) }
        return found.isEmpty ? .none : .several(found)
    }

    /// "21040  Xã Bình Sơn, Tỉnh Quảng Ngãi", with the time of one that has ended.
    public func line(_ found: UnitSearch.Found) -> String {
        let end = found.unit.validTo.flatMap { $0 < today ? " (to \($0))" : nil } ?? ""
        return "\(found.unit.code)  \(found.unit.name)\(end)" + (found.around.map { ", \($0)" } ?? "")
    }
}
