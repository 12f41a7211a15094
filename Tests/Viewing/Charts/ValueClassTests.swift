import ReportingKit
import Testing

@testable import Viewing

struct ValueClassTests {
    private func classes(_ values: [Int]) -> [ValueClass] { ValueClass.classes(values.map { FixedDecimal($0) }) }

    @Test func eachClassHoldsAboutAsManyUnits() {
        #expect(classes(Array(1...20)).map(\.count) == [4, 4, 4, 4, 4])
    }

    @Test func equalValuesAreOfOneClass() {
        let found = classes([1, 1, 1, 1, 1, 1, 1, 1, 2, 3])
        #expect(found.first?.count == 8)
        #expect(found.reduce(0) { $0 + $1.count } == 10)
        for (lower, upper) in zip(found, found.dropFirst()) { #expect(lower.greatest < upper.least) }
    }

    @Test func oneValueIsOneClassAndNoneIsNone() {
        #expect(classes([7, 7, 7]).count == 1)
        #expect(classes([]).isEmpty)
    }

    @Test func everyValueFallsIntoItsClass() {
        let values = [5, 3, 9, 9, 1, 14, 2, 2, 8, 100, 0]
        let found = classes(values)
        for value in values {
            let range = found[ValueClass.rank(of: FixedDecimal(value), in: found)]
            #expect(!(FixedDecimal(value) < range.least) && !(range.greatest < FixedDecimal(value)))
        }
    }
}
