import Foundation
import ReportingKit
import TestSupport
import Testing
@testable import Store

// What is read of statements that stand.
extension StatementTests {
    @Test func theTwoNewestStatementsOfEachUnitAreTold() throws {
        try drop("a", ["1": 1, "2": 1, "3": 1])
        try drop("b", ["1": 2, "2": 2])
        try drop("c", ["2": 3])
        let place = try #require(try store.statedPlaces(period: period).first)
        func told(_ through: Int64? = nil) throws -> [String] {
            try store.repeatedStatements(in: place, through: through).pairs.map { pair in
                let (newer, older) = (try store.statement(pair.newer), try store.statement(pair.older))
                return "\(pair.unit.name): \(newer?.file.name ?? "") after \(older?.file.name ?? "")"
            }.sorted()
        }
        #expect(try told() == ["Xã 1: b after a", "Xã 2: c after b"])
        #expect(try told(2) == ["Xã 1: b after a", "Xã 2: b after a"])
        #expect(try told(1) == [])
    }

    @Test func unitsThatATablesSenderLeftOutAreThoseOfItsWholeTables() throws {
        try drop("a", all(1), isConfirmed: true)
        try drop("one", ["2": 5])
        #expect(try closings().isEmpty)
        let ten = (1...10).map { row("\($0)", 2, other: 1) }
        _ = try store.accept(delivery("b", ten, isConfirmed: true))
        _ = try store.accept(delivery("c", Array(ten.dropLast()), isConfirmed: true))
        #expect(try closings() == ["c lacks Xã 10"])
    }

    private func closings() throws -> [String] {
        let place = try #require(try store.statedPlaces(period: period).first)
        return try store.repeatedStatements(in: place).closings.filter { !$0.lacking.isEmpty }.map { closing in
            let name = try store.statement(closing.newest)?.file.name ?? ""
            return "\(name) lacks \(closing.lacking.map(\.name).joined(separator: ", "))"
        }
    }

    @Test func unitsBetweenTwoStatementsAreThoseThatNoneStatedMeanwhile() throws {
        try drop("a", ["1": 1, "2": 1, "3": 1])
        try drop("b", ["3": 7])
        try drop("c", ["1": 2, "3": 2, "4": 2])
        let place = try #require(try store.statedPlaces(period: period).first)
        let two = try #require(try store.repeatedStatements(in: place).pairs.first { $0.unit.name == "Xã 1" })
        #expect(try store.units(of: two.newer, rightAfter: two.older, in: place).map(\.name) == ["Xã 1"])
    }

    @Test func unitsOfWhichTwoStatementsSayDifferentThingsAreTold() throws {
        try drop("a", all(1))
        try drop("b", all(1, but: ["2": 5, "4": nil], without: ["9"]))
        let place = try #require(try store.statedPlaces(period: period).first)
        let two = try #require(try store.repeatedStatements(in: place).pairs.first)
        func differing(_ units: ClosedRange<Int>) throws -> [String] {
            let units = units.map { UnitID(code: UnitCode("\($0)"), validFrom: nil) }
            return try store.differing(two.newer, two.older, among: Set(units)).map(\.code.rawValue).sorted()
        }
        #expect(try differing(1...9) == ["2"])
        #expect(try differing(1...4) == ["2"])
        #expect(try differing(3...9) == [])
        #expect(try store.differing(two.newer, two.older, among: []) == [])
    }

    @Test func filesInForceAreThoseOfWhichSomethingIs() throws {
        try drop("a", ["1": 1, "2": 1])
        try drop("b", ["1": 2])
        #expect(Set(try store.filesInForce(period: period).map(\.name)) == ["a", "b"])
        try drop("c", ["2": 3])
        #expect(Set(try store.filesInForce(period: period).map(\.name)) == ["b", "c"])
    }

    @Test func decisionsComeBackInTheirOrder() throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        try drop("office.csv", ["2": 620])
        try _ = decide(.take, 2)
        try drop("neu.csv", ["2": 619])
        try _ = decide(.withdraw, 4)
        let other = try openStore(
            folder.url.appending(path: "o.sqlite").path(percentEncoded: false), Self.rules)
        let kept = try store.decisions()
        let deliveries = [
            1: delivery("xa.csv", [row("2", 623, other: 1)], from: "xã 2"),
            2: delivery("office.csv", [row("2", 620, other: 1)]),
            4: delivery("neu.csv", [row("2", 619, other: 1)]),
        ]
        var records: [LedgerRecord] = []
        try store.forEachRecord { records.append($0) }
        for order in 1...5 {
            if let delivery = deliveries[order], let record = records.first(where: { $0.order == Int64(order) }) {
                try other.restore(record, delivery)
            } else if let decision = kept.first(where: { $0.eventOrder == Int64(order) }) {
                for _ in 0..<2 { try other.restore(decision.decision, eventOrder: decision.eventOrder) }
            }
        }
        #expect(try other.decisions() == kept)
        for order in [nil, 1, 2, 3, 4] as [Int64?] {
            #expect(
                try Self.text(other.tablesInForce(period: period, through: order))
                    == Self.text(store.tablesInForce(period: period, through: order)))
        }
        #expect(try other.faults() == [])
    }
}
