import Testing

@testable import ReportingKit

struct ValidityEpochsTests {
    private static let district = UnitCode("524")
    private let register = UnitRegister.around(district, adding: [])

    /// The months of three years, before and after the units of the country were rearranged.
    private let months: [ClosedRange<CalendarDate>] = (2023...2025).flatMap { year in
        (1...12).compactMap { month in Period(year: year, .month(month))?.days }
    }

    @Test func timesPartWhereUnitsBeginAndEnd() throws {
        let epochs = register.epochs
        let (june, july, august) = (months[29], months[30], months[31])
        #expect(june.upperBound == CalendarDate(year: 2025, month: 6, day: 30))
        #expect(epochs.times(of: june) != epochs.times(of: july))
        #expect(epochs.times(of: july) == epochs.times(of: august))
        // One that reaches over the day is neither's.
        let both = june.lowerBound...july.upperBound
        #expect(epochs.times(of: both) != epochs.times(of: june))
        #expect(epochs.times(of: both) != epochs.times(of: july))
    }

    @Test func aLabelMeansTheSameInTimesThatAreTold() {
        let labels =
            register.units.map(\.name) + [
                "UBND xã Bình An", "Xã Bình Sơn", "Xã Bình Minh (cũ)", "Xã Bình Minh mới", "Thị trấn Châu Ổ",
                "Phường Tân An, thị xã An Nhơn", "Quận 1", "Không có",
            ]
        var known: [ValidityEpochs.Times: [UnitMatch]] = [:]
        let epochs = register.epochs
        for days in months {
            let matches = labels.map { register.match($0, in: days, within: Self.district) }
            let times = epochs.times(of: days)
            #expect(known[times] ?? matches == matches)
            known[times] = matches
        }
        #expect(known.count > 1)
        #expect(Set(known.values).count > 1)
    }

    @Test func aUnitStandsWhereItStoodInTimesThatAreTold() {
        var known: [ValidityEpochs.Times: [UnitRelation?]] = [:]
        let epochs = register.epochs
        for days in months {
            let relations = register.units.map { register.relation(of: $0, to: Self.district, in: days) }
            let times = epochs.times(of: days)
            #expect(known[times] ?? relations == relations)
            known[times] = relations
        }
        #expect(Set(known.values).count > 1)
    }
}
