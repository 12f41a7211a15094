/// Names of periods, found by listing all that there are; neighbours and covers, found by trying.
package enum ReferencePeriods {
    package enum Kind: String, CaseIterable, Sendable {
        case month, quarter, half, nineMonths, year, week, cumulative, span
    }

    package struct Name: Hashable, Sendable {
        package let kind: Kind
        package let year: Int
        package let number: Int
        package let closingDay: Int?

        package init(_ kind: Kind, _ year: Int, _ number: Int = 1, closingDay: Int? = nil) {
            self.kind = kind
            self.year = year
            self.number = number
            self.closingDay = closingDay
        }
    }

    private static let years = 2015...2035

    /// Months `first` to `last` of a year; with a closing day each goes from the day after it to that day.
    package static func months(_ first: Int, _ last: Int, of year: Int, closingDay: Int? = nil) -> Days? {
        guard let closingDay else {
            guard let start = ReferenceDays.number(year, first, 1),
                let end = ReferenceDays.number(year, last, ReferenceDays.length(of: last, in: year))
            else { return nil }
            return start...end
        }
        let before = first == 1 ? (year - 1, 12) : (year, first - 1)
        guard let start = ReferenceDays.number(before.0, before.1, closingDay),
            let end = ReferenceDays.number(year, last, closingDay)
        else { return nil }
        return (start + 1)...end
    }

    /// Every period that has a name, by its days.
    package static let all: [Days: Name] = {
        var found: [Days: Name] = [:]
        func add(_ days: Days?, _ name: Name) {
            if let days, found[days] == nil { found[days] = name }
        }
        for year in years {
            addWeeks(of: year) { add($0, $1) }
            for closingDay in [nil] + (1...27).map(Optional.some) {
                for (kind, length) in [(Kind.month, 1), (.quarter, 3), (.half, 6), (.year, 12)] {
                    for number in 1...(12 / length) {
                        let last = number * length
                        add(
                            months(last - length + 1, last, of: year, closingDay: closingDay),
                            Name(kind, year, number, closingDay: closingDay))
                    }
                }
                add(months(1, 9, of: year, closingDay: closingDay), Name(.nineMonths, year, closingDay: closingDay))
                for last in 1...12 {
                    add(
                        months(1, last, of: year, closingDay: closingDay),
                        Name(.cumulative, year, last, closingDay: closingDay))
                }
            }
        }
        return found
    }()

    /// A week belongs to the year that holds its Thursday.
    private static func addWeeks(of year: Int, _ add: (Days, Name) -> Void) {
        guard let first = ReferenceDays.number(year, 1, 1), let last = ReferenceDays.number(year, 12, 31) else {
            return
        }
        let thursdays = (first...last).filter { ReferenceDays.weekday($0) == 3 }
        for (index, thursday) in thursdays.enumerated() {
            add((thursday - 3)...(thursday + 3), Name(.week, year, index + 1))
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.value, $0.key) })

    package static func days(_ name: Name) -> Days? { byName[name] }

    package static func kind(of days: Days) -> Kind { all[days]?.kind ?? .span }

    package static func id(of days: Days) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        guard let name = all[days], name.closingDay == nil else { return days.text }
        switch name.kind {
        case .month: return "\(name.year)-\(two(name.number))"
        case .quarter: return "\(name.year)-Q\(name.number)"
        case .half: return "\(name.year)-H\(name.number)"
        case .nineMonths: return "\(name.year)-9M"
        case .year: return "\(name.year)"
        case .week: return "\(name.year)-W\(two(name.number))"
        case .cumulative, .span: return days.text
        }
    }

    private static let byID = Dictionary(
        all.filter { $0.value.closingDay == nil }.map { (id(of: $0.key), $0.key) },
        uniquingKeysWith: { first, _ in first })

    package static func days(id: String) -> Days? { Days(id) ?? byID[id] }

    /// The period just before.
    package static func former(of days: Days) -> Days? {
        switch kind(of: days) {
        case .nineMonths, .cumulative: return nil
        case .span: return (days.lowerBound - days.count)...(days.lowerBound - 1)
        case let kind:
            return all.first {
                $0.value.kind == kind && $0.value.closingDay == all[days]?.closingDay
                    && $0.key.upperBound == days.lowerBound - 1
            }?.key
        }
    }

    /// The same period of the year before.
    package static func lastYear(of days: Days) -> Days? {
        guard let name = all[days] else {
            guard let first = yearBefore(days.lowerBound), let last = yearBefore(days.upperBound) else { return nil }
            return first...last
        }
        return byName[Name(name.kind, name.year - 1, name.number, closingDay: name.closingDay)]
    }

    private static func yearBefore(_ day: Int) -> Int? {
        let parts = ReferenceDays.text(day).split(separator: "-").compactMap { Int($0) }
        let length = ReferenceDays.length(of: parts[1], in: parts[0] - 1)
        return ReferenceDays.number(parts[0] - 1, parts[1], min(parts[2], length))
    }

    /// Of all ways to fill the days with parts, one behind the other, the shortest; of these the one whose first parts
    /// are longest.
    package static func cover(_ days: Days, by parts: Set<Days>) -> [Days]? {
        ways(days, parts).min { one, other in
            one.count != other.count
                ? one.count < other.count : other.map(\.count).lexicographicallyPrecedes(one.map(\.count))
        }
    }

    private static func ways(_ days: Days, _ parts: Set<Days>) -> [[Days]] {
        parts.filter { $0.lowerBound == days.lowerBound && days.holds($0) }.flatMap { part -> [[Days]] in
            guard part.upperBound < days.upperBound else { return [[part]] }
            return ways((part.upperBound + 1)...days.upperBound, parts).map { [part] + $0 }
        }
    }

    /// The days that no part holds, as runs.
    package static func gaps(_ days: Days, in parts: Set<Days>) -> [Days] {
        let inside = parts.filter { days.holds($0) }
        var runs: [Days] = []
        for day in days where !inside.contains(where: { $0.contains(day) }) {
            if let last = runs.last, last.upperBound == day - 1 {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        return runs
    }
}
