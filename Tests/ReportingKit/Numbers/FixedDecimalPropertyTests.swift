import Foundation
import TestSupport
import Testing

@testable import ReportingKit

/// The laws of decimals over the full range, against arithmetic by hand.
struct FixedDecimalPropertyTests {
    /// Numbers at the edges, near to each other and anywhere, with every scale.
    private static func decimals(_ count: Int, seed: UInt64) -> [FixedDecimal] {
        var generator = SeededGenerator(seed: seed)
        let edges: [Int64] = [
            0, 1, -1, 5, -5, 10, 100, 1_000_000, 999_999_999_999_999, 9_300_000_000_000, .max, .min, .max - 1, .min + 1,
            .max / 10, .min / 10, .max / 1_000_000, .max / 1_000_000 + 1, 9_007_199_254_740_993,
        ]
        var previous: Int64 = 0
        return (0..<count).map { _ in
            let mantissa: Int64 =
                switch generator.next() % 4 {
                case 0: edges[Int(generator.next() % UInt64(edges.count))]
                case 1: Int64(truncatingIfNeeded: generator.next()) >> (generator.next() % 63)
                case 2: previous.addingReportingOverflow(Int64(generator.next() % 3) - 1).partialValue
                default: previous.multipliedReportingOverflow(by: 10).partialValue
                }
            previous = mantissa
            return FixedDecimal(mantissa: mantissa, scale: Int(generator.next() % 7))
        }
    }

    /// In millionths.
    private static func wide(_ value: FixedDecimal) -> WideInteger {
        WideInteger(value.mantissa).shifted(by: 6 - value.scale)
    }

    /// Whether a decimal with some scale holds so many millionths.
    private static func isHeld(_ millionths: WideInteger) -> Bool {
        (0...6).contains { dropped in
            millionths.digits.prefix(dropped).allSatisfy { $0 == 0 }
                && WideInteger(isNegative: millionths.isNegative, digits: Array(millionths.digits.dropFirst(dropped)))
                    .fitsInt64
        }
    }

    private static let pairs = Array(zip(decimals(4_000, seed: 1), decimals(4_000, seed: 2)))

    @Test func equalityOrderAndHashAgreeWithTheNumbers() {
        for (a, b) in Self.pairs {
            let (x, y) = (Self.wide(a), Self.wide(b))
            #expect((a == b) == (x == y))
            #expect((a < b) == (x < y))
            #expect((a > b) == (y < x))
            #expect([a == b, a < b, b < a].count { $0 } == 1)
            if a == b { #expect(a.hashValue == b.hashValue) }
            #expect(a == a.normalized && a.hashValue == a.normalized.hashValue)
        }
    }

    @Test func neighboursThatADoubleCannotTellApartAreOrdered() {
        let (a, b) = (FixedDecimal(Int.max), FixedDecimal(Int.max - 1))
        #expect(b < a && a != b)
        #expect(FixedDecimal(mantissa: .max, scale: 6) < FixedDecimal(mantissa: .max, scale: 5))
        #expect(FixedDecimal(Int.min) < FixedDecimal(mantissa: .min, scale: 1))
    }

    @Test func orderIsTransitive() {
        let sorted = Self.decimals(600, seed: 3).sorted()
        for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(!(Self.wide(b) < Self.wide(a))) }
    }

    @Test func sumsAndDifferencesAreExactOrNothing() {
        for (a, b) in Self.pairs {
            let (sum, difference) = (Self.wide(a) + Self.wide(b), Self.wide(a) - Self.wide(b))
            #expect(a.adding(b).map(Self.wide) == (Self.isHeld(sum) ? sum : nil))
            #expect(a.subtracting(b).map(Self.wide) == (Self.isHeld(difference) ? difference : nil))
            #expect(a.adding(b) == b.adding(a))
            #expect(a.subtracting(b)?.adding(b) ?? a == a)
        }
    }

    @Test func sumOfManyMayLeaveTheRangeOnTheWay() {
        let (most, least) = (FixedDecimal(Int.max), FixedDecimal(Int.min))
        #expect(FixedDecimal.sum([most, most, least, FixedDecimal(1)]) == most)
        #expect(FixedDecimal.sum([most, most]) == nil)
        #expect(FixedDecimal.sum([]) == FixedDecimal(0))
    }

    @Test func roundingIsToTheNearestAndNeverTraps() {
        for a in Self.decimals(4_000, seed: 4) {
            for scale in 0...6 {
                let rounded = a.rounded(to: scale)
                if scale >= a.scale {
                    #expect(rounded == a)
                    continue
                }
                let power = WideInteger(1).shifted(by: a.scale - scale)
                #expect(WideInteger(rounded.mantissa) == WideInteger(a.mantissa).nearestQuotient(by: power))
                #expect(rounded.scale == scale)
                #expect(rounded.rounded(to: scale) == rounded)
            }
        }
        #expect(FixedDecimal(9_300_000_000_000).rounded(to: 6).doubleValue == 9.3e12)
        #expect(FixedDecimal(9_300_000_000_001).rounded(to: 6) == FixedDecimal(9_300_000_000_001))
    }

    @Test func quotientsAreTheNearestOrNothing() {
        for (a, b) in Self.pairs {
            for scale in [0, 1, 2, 6] {
                let quotient = a.divided(by: b, scale: scale)
                guard b.mantissa != 0 else {
                    #expect(quotient == nil)
                    continue
                }
                let expected = Self.wide(a).shifted(by: scale).nearestQuotient(by: Self.wide(b))
                #expect(quotient.map { WideInteger($0.mantissa) } == (expected.fitsInt64 ? expected : nil))
            }
        }
    }

    @Test func multiplesOfAStepAreTheNearestOrNothing() {
        for (a, b) in Self.pairs {
            let multiple = a.nearestMultiple(of: b)
            guard b.mantissa > 0 else {
                #expect(multiple == nil)
                continue
            }
            let expected = Self.wide(a).nearestQuotient(by: Self.wide(b)) * Self.wide(b)
            #expect(multiple.map(Self.wide) == (Self.isHeld(expected) ? expected : nil))
        }
    }

    @Test func productsAreExactOrNothing() {
        for (a, b) in Self.pairs {
            let expected = Self.wide(a) * WideInteger(b.mantissa)
            #expect(a.multiplied(by: b.mantissa).map(Self.wide) == (Self.isHeld(expected) ? expected : nil))
        }
    }

    @Test func percentagesAreTheNearestOrNothing() {
        for (a, b) in Self.pairs {
            let (part, whole) = (Int(a.mantissa), Int(b.mantissa))
            for decimals in [0, 2, 6] {
                let percentage = FixedDecimal.percentage(part, of: whole, decimals: decimals)
                guard whole != 0 else {
                    #expect(percentage == FixedDecimal(0))
                    continue
                }
                let expected = WideInteger(a.mantissa).shifted(by: 2 + decimals)
                    .nearestQuotient(by: WideInteger(b.mantissa))
                #expect(percentage.map { WideInteger($0.mantissa) } == (expected.fitsInt64 ? expected : nil))
            }
        }
    }

    @Test func textSaysTheNumber() {
        for a in Self.decimals(4_000, seed: 5) {
            let parts = a.description.split(separator: ".")
            let decimals = parts.count > 1 ? parts[1].count : 0
            let digits = Int64(parts.joined()).map(WideInteger.init)
            #expect(digits?.shifted(by: 6 - decimals) == Self.wide(a))
            #expect(decimals == 0 || !a.description.hasSuffix("0"))
            #expect(VietnameseNumber.decimal(a).filter { $0 != "." } == a.description.replacing(".", with: ","))
        }
    }

    @Test func whatIsNoDecimalIsNotDecoded() throws {
        let decoder = JSONDecoder()
        #expect(throws: DecodingError.self) {
            try decoder.decode(FixedDecimal.self, from: Data(#"{"mantissa":1,"scale":7}"#.utf8))
        }
        let value = FixedDecimal(mantissa: .min, scale: 6)
        #expect(try decoder.decode(FixedDecimal.self, from: JSONEncoder().encode(value)) == value)
        #expect(FixedDecimal(exactly: 1, scale: -1) == nil)
    }

    @Test(arguments: [1e19, -1e19, .infinity, -.infinity, .nan, 9.3e18])
    func doublesBeyondTheRangeAreNothing(value: Double) {
        #expect(FixedDecimal(rounding: value, scale: 0) == nil)
        #expect(FixedDecimal(rounding: value, scale: 6) == nil)
    }
}
