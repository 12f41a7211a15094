import ReportingKit

/// How documents speak of units, always Vietnamese.
package enum UnitTexts {
    /// Whatever kind they are.
    package static let units = "đơn vị"
    /// Offices and other bodies.
    package static let bodies = "cơ quan, đơn vị"

    /// The first few of the names, and how many more units there are.
    package static func list(_ names: some Collection<String>, of count: Int) -> String {
        names.joined(separator: ", ") + (count > names.count ? " và \(count - names.count) đơn vị khác" : "")
    }

    /// The same of all names, as many of them as one reads in a sentence.
    package static func list(_ names: [String]) -> String { list(names.prefix(50), of: names.count) }

    /// "Xã A: thiếu tháng 3"
    package static func lacks(_ name: String, _ parts: String) -> String { "\(name): thiếu \(parts)" }

    /// "UBND xã Bình Sơn" of its people's committee.
    package static func abbreviated(_ body: String) -> String { body.replacing("Ủy ban nhân dân ", with: "UBND ") }

    // MARK: Measures

    /// "Tỷ lệ đơn vị có “Quy chế”"
    package static func share(with field: String) -> String { "Tỷ lệ đơn vị có “\(field)”" }
    package static func lacking(_ title: String, _ units: String) -> String { "\(title) (chưa có: \(units))" }
    package static func owned(_ title: String, by owner: String) -> String { "\(title) của \(owner)" }
    package static func whole(_ territory: String) -> String { "toàn \(territory)" }

    // MARK: Charts

    /// Which of the units a chart shows that does not show all: " – 15 đơn vị cao nhất".
    package static func shown(top: Int?, bottom: Int?, isRate: Bool) -> String {
        let (most, least) = isRate ? ("cao nhất", "thấp nhất") : ("nhiều nhất", "ít nhất")
        let parts = [top.map { "\($0) đơn vị \(most)" }, bottom.map { "\($0) đơn vị \(least)" }].compactMap(\.self)
        return " – " + parts.joined(separator: ", ")
    }
}
