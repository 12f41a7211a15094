import ReportingKit

/// A class of values that one colour stands for, so that each class holds about as many units.
public struct ValueClass: Hashable, Sendable {
    public let least: FixedDecimal
    public let greatest: FixedDecimal
    public let count: Int

    public static let most = 5

    /// Equal values are of one class; fewer different values than classes make fewer.
    static func classes(_ values: [FixedDecimal]) -> [ValueClass] {
        let sorted = values.sorted { $0 < $1 }
        guard let first = sorted.first else { return [] }
        var classes: [ValueClass] = []
        var (least, greatest, count, taken) = (first, first, 0, 0)
        for value in sorted {
            let isFull = count > 0 && taken * most >= (classes.count + 1) * sorted.count
            if isFull, greatest < value, classes.count < most - 1 {
                classes.append(ValueClass(least: least, greatest: greatest, count: count))
                (least, count) = (value, 0)
            }
            greatest = value
            count += 1
            taken += 1
        }
        return classes + [ValueClass(least: least, greatest: greatest, count: count)]
    }

    static func rank(of value: FixedDecimal, in classes: [ValueClass]) -> Int {
        classes.firstIndex { !($0.greatest < value) } ?? max(0, classes.count - 1)
    }
}
