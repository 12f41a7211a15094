import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// What is in force after files of several units and senders: replaced, held, answered, withdrawn.
@Suite(.onEachEngine) struct StatementTests {
    let folder: TemporaryFolder
    let store: ReportStore
    let period: Period

    /// Units "1" to "9" are expected; a folder "xã N" speaks for unit N.
    static let rules = StatementRules(
        sender: { file in file.folder.map { .unit(UnitCode(String($0.dropFirst(3)))) } ?? .office },
        isFull: { units, _, _, sender in units.count >= 9 && sender == .office },
        isForeign: { unit, sender, _ in if case .unit(let code) = sender { unit.code != code } else { false } },
        place: { _, _, _ in .subordinates })

    init() throws {
        folder = try TemporaryFolder("statements")
        store = try openStore(
            folder.url.appending(path: "s.sqlite").path(percentEncoded: false), Self.rules)
        period = try #require(Period(id: "2026-10"))
    }

    func file(_ name: String, from folder: String?, day: Int = 0) -> ReceivedFile {
        ReceivedFile(
            name: name, sha256: name, byteCount: 10, folder: folder,
            receivedAt: Date(timeIntervalSince1970: 1_793_000_000 + Double(day) * 86_400))
    }

    func row(_ unit: String, _ count: Int?, other: Int? = nil) -> DatasetRow {
        func value(_ count: Int?, _ column: Int) -> SourcedValue {
            let cell = CellAddress(row: 5, column: column)
            return count.map { SourcedValue(.count($0), cell: cell, raw: "\($0)") }
                ?? SourcedValue(.absent, cell: cell, raw: "")
        }
        return DatasetRow(
            unit: UnitID(code: UnitCode(unit), validFrom: nil), unitLabel: "Xã \(unit)", unitName: "Xã \(unit)",
            sheet: "S", row: 6, values: ["received": value(count, 2), "settled": value(other, 3)])
    }

    func delivery(
        _ name: String, _ rows: [DatasetRow], from folder: String? = nil, isConfirmed: Bool = false
    ) -> ReportStore.Delivery {
        ReportStore.Delivery(
            file: file(name, from: folder),
            tables: [DatasetTable(dataset: "forests", place: .subordinates, period: period, rows: rows)],
            findings: [], isConfirmed: isConfirmed)
    }

    @discardableResult
    func drop(
        _ name: String, _ values: [String: Int?], from folder: String? = nil, isConfirmed: Bool = false
    ) throws -> TableAcceptance? {
        let rows = values.sorted { $0.key < $1.key }.map { row($0.key, $0.value, other: 1) }
        let acceptance = try store.accept(delivery(name, rows, from: folder, isConfirmed: isConfirmed))
        guard case .accepted(let tables, _) = acceptance else { return nil }
        return tables.first
    }

    func received(through: Int64? = nil) throws -> [String: Int] {
        let rows = try store.tablesInForce(period: period, through: through).flatMap(\.rows)
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                row.row["received"]?.count.map { (row.row.unit?.code.rawValue ?? "", $0) }
            })
    }

    func all(_ count: Int, but changed: [String: Int?] = [:], without: [String] = []) -> [String: Int?] {
        var values: [String: Int?] = Dictionary(uniqueKeysWithValues: (1...9).map { ("\($0)", Optional(count)) })
        for (unit, value) in changed { values[unit] = value }
        for unit in without { values[unit] = nil as Int?? }
        return values
    }

    func decide(
        _ kind: StatementDecision.Kind, _ order: Int64, _ units: [UnitCode]? = nil
    ) throws -> KeptDecision {
        try store.decide(
            StatementDecision(
                kind: kind, order: order, units: units, name: "An", reason: "đã hỏi xã",
                at: Date(timeIntervalSince1970: 1_793_100_000)))
    }

    // MARK: One sender

    @Test func filesAreCalledByTheNumbersOfTheirReceipts() throws {
        _ = try store.accept([], returning: [delivery("tra lai.csv", [row("1", 1)])], keeping: [])
        try drop("a.csv", ["1": 5])
        _ = try decide(.withdraw, 1)
        try drop("b.csv", ["2": 6])
        // The first row came back; b.csv is the third row and the third event, a.csv the second row and the first event.
        #expect(try store.file(numbered: 1) == .returned)
        #expect(try store.file(numbered: 2) == .accepted(order: 1))
        #expect(try store.file(numbered: 3) == .accepted(order: 3))
        #expect(try store.receiptNumbers(of: [1, 3]) == [1: 2, 3: 3])
        #expect(try store.history(of: period).map(\.receipt) == [2, 2, 3])
    }

    @Test func aNumberThatNoReceiptHasIsAPlaceInTheRunningOrder() throws {
        try drop("a.csv", ["1": 5])
        _ = try decide(.withdraw, 1)
        try drop("b.csv", ["2": 6])
        #expect(try store.file(numbered: 2) == .accepted(order: 3))
        #expect(try store.file(numbered: 3) == .accepted(order: 3))
        #expect(try store.file(numbered: 4) == nil)
    }

    @Test func filesOfSingleUnitsStandBesideEachOther() throws {
        for unit in 1...5 { try drop("\(unit).csv", ["\(unit)": unit * 10]) }
        #expect(try received() == ["1": 10, "2": 20, "3": 30, "4": 40, "5": 50])
        #expect(try store.tablesInForce(period: period).map(\.isClosed) == [false])
    }

    @Test func aCorrectionOfOneUnitLeavesTheOthersOfTheWholeTable() throws {
        try drop("all.csv", all(10))
        let told = try drop("sua.csv", ["3": 33])
        #expect(try received() == all(10, but: ["3": 33]).compactMapValues { $0 })
        #expect(told?.replaced.map(\.unit.name) == ["Xã 3"])
        #expect(told?.replaced.map(\.file.name) == ["all.csv"])
        let table = try #require(try store.tablesInForce(period: period).first)
        #expect(table.isClosed)
        #expect(table.rows.map(\.row.unitName) == (1...9).map { "Xã \($0)" })
    }

    @Test func aWholeTableTakesBackOnlyWhatItsSenderSaidInOne() throws {
        try drop("1.csv", ["1": 11])
        try drop("all.csv", all(10, without: ["1"]).merging(["10": 5]) { $1 })
        #expect(try received()["1"] == 11)
        let told = try drop("neu.csv", all(20).merging(["11": 6]) { $1 })
        #expect(told?.vanished.map(\.name) == ["Xã 10"])
        #expect(try received()["10"] == nil)
        #expect(try received()["1"] == 20)
    }

    @Test func aWholeTableOfFewerColumnsTakesBackThoseAlone() throws {
        try drop("all.csv", all(10).merging(["10": 5]) { $1 })
        let fewer = all(20).sorted { $0.key < $1.key }.map { unit, count in
            let full = self.row(unit, count)
            return DatasetRow(
                unit: full.unit, unitLabel: full.unitLabel, unitName: full.unitName, sheet: full.sheet, row: full.row,
                values: full.values.filter { $0.key == "received" })
        }
        _ = try store.accept(delivery("it cot.csv", fewer))
        let row = try #require(
            try store.tablesInForce(period: period).flatMap(\.rows).first { $0.row.unit?.code == "10" }?.row)
        #expect(row["received"] == nil)
        #expect(row["settled"] == .count(1))
    }

    @Test func aFileSentAgainIsInForceAgainAndOnlyThen() throws {
        try drop("a.csv", ["1": 1])
        try drop("b.csv", ["1": 2])
        guard case .accepted(let tables, let again) = try store.accept(delivery("a.csv", [row("1", 1, other: 1)]))
        else {
            Issue.record("not accepted")
            return
        }
        #expect(again?.name == "a.csv")
        #expect(tables.flatMap(\.replaced).map(\.file.name) == ["b.csv"])
        #expect(try received() == ["1": 1])
        let known = try store.accept(delivery("a.csv", [row("1", 1, other: 1)]))
        #expect(known == .duplicate(of: file("a.csv", from: nil)))
        #expect(try store.history(of: period).count == 3)
    }

    @Test func aBlankCellKeepsWhatWasReceived() throws {
        try drop("a.csv", ["1": 80])
        let told = try drop("b.csv", ["1": nil as Int?])
        #expect(try received() == ["1": 80])
        #expect(told?.kept.map { "\($0.cell) \($0.value.plainText) \($0.file.name)" } == ["C6 80 a.csv"])
        let kept = try store.tablesInForce(period: period).flatMap(\.rows).map { $0.keptFrom.mapValues(\.file.name) }
        #expect(kept == [["received": "a.csv"]])
    }

    // MARK: Two senders

    @Test func anotherSendersDifferingWordWaitsForThatUnitAlone() throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        let told = try drop("all.csv", all(620))
        #expect(try received() == all(620, but: ["2": 623]).compactMapValues { $0 })
        #expect(told?.isHeld == false)
        let question = try #require(try store.openQuestions(period: period).first)
        #expect(question.unit.name == "Xã 2" && question.file.name == "all.csv" && question.order == 2)
        #expect(question.difference?.waiting.value == .count(620))
        #expect(question.difference?.inForce == .count(623))
        #expect(question.difference?.inForceFile.name == "xa.csv")
        #expect(try store.history(of: period).last?.tables.first?.waiting.map(\.name) == ["Xã 2"])
        #expect(try store.faults() == [])
    }

    @Test(arguments: [(StatementDecision.Kind.take, 620), (.keep, 623)])
    func anAnswerDecides(kind: StatementDecision.Kind, value: Int) throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        #expect(try drop("office.csv", ["2": 620])?.isHeld == true)
        let kept = try decide(kind, 2)
        #expect(kept.eventOrder == 3 && kept.units.map(\.name) == ["Xã 2"] && kept.periods == [period])
        #expect(try received() == ["2": value])
        #expect(try store.openQuestions().isEmpty)
        // What stood before the answer stands when one looks back.
        #expect(try received(through: 2) == ["2": 623])
        #expect(try received(through: 3) == ["2": value])
        #expect(throws: StoreError.nothingToDecide(2)) { try decide(kind, 2) }
        #expect(try store.lastOrder() == 3)
    }

    @Test func aQuestionClosesWhenBothSayTheSame() throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        try drop("office.csv", ["2": 620])
        let told = try drop("xa sua.csv", ["2": 620], from: "xã 2")
        #expect(told?.closed.map(\.name) == ["Xã 2"])
        #expect(try received() == ["2": 620])
        #expect(try store.openQuestionCount() == 0)
    }

    @Test func aSendersNewerWordTakesThePlaceOfItsQuestion() throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        try drop("office.csv", ["2": 620])
        try drop("office 2.csv", ["2": 621])
        #expect(try store.openQuestions().map(\.file.name) == ["office 2.csv"])
        try drop("office 3.csv", ["2": 623])
        #expect(try store.openQuestions().isEmpty)
        #expect(try received() == ["2": 623])
    }

    @Test func aConfirmedFileAnswersItsQuestions() throws {
        try drop("xa.csv", ["2": 623], from: "xã 2")
        let told = try drop("office xac nhan.csv", ["2": 620], isConfirmed: true)
        #expect(told?.questions.isEmpty == true)
        #expect(told?.confirmed.map(\.unit.name) == ["Xã 2"])
        #expect(try received() == ["2": 620])
        #expect(try store.decisions().map(\.decision.kind) == [.take])
    }

    @Test func aUnitsFolderSpeaksForNoOther() throws {
        try drop("xa.csv", ["2": 5, "3": 6], from: "xã 2")
        #expect(try received() == ["2": 5])
        #expect(try store.openQuestions().map(\.isForeign) == [true])
        #expect(try store.openQuestions().map(\.unit.name) == ["Xã 3"])
    }

    // MARK: Withdrawing

    @Test func whatIsWithdrawnGivesBackWhatStoodBefore() throws {
        try drop("all.csv", all(10))
        try drop("sua.csv", ["3": 33])
        try #expect(decide(.withdraw, 2).eventOrder == 3)
        #expect(try received() == all(10).compactMapValues { $0 })
        #expect(try received(through: 2)["3"] == 33)
        // Sent again, it is in force again.
        #expect(try drop("sua.csv", ["3": 33]) != nil)
        #expect(try received()["3"] == 33)
        #expect(try store.faults() == [])
    }

    @Test func aWholeTableThatIsWithdrawnGivesBackTheUnitsItLacked() throws {
        try drop("all.csv", all(10).merging(["10": 5]) { $1 })
        try drop("neu.csv", all(20))
        #expect(try received()["10"] == nil)
        try _ = decide(.withdraw, 2)
        #expect(try received()["10"] == 5)
        #expect(try received()["1"] == 10)
    }

    @Test func someUnitsCanBeWithdrawn() throws {
        try drop("all.csv", all(10))
        try drop("neu.csv", all(20))
        try _ = decide(.withdraw, 2, ["4"])
        #expect(try received() == all(20, but: ["4": 10]).compactMapValues { $0 })
    }

    @Test func anUnknownFileIsNotDecidedOn() throws {
        #expect(throws: StoreError.unknownOrder(7)) { try decide(.withdraw, 7) }
    }

    /// The state that is kept is the one that replaying everything gives, for any order of files, answers and withdrawals.
    @Test func whatIsKeptIsWhatReplayingGives() throws {
        let seed = SeededGenerator.runSeed()
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for step in 1...60 {
            let units = (1...9).shuffled(using: &generator).prefix(Int.random(in: 1...9, using: &generator))
            let values: [String: Int?] = Dictionary(
                uniqueKeysWithValues: units.map {
                    (
                        "\($0)",
                        Int.random(in: 0...3, using: &generator) == 0 ? nil : Int.random(in: 1...2, using: &generator)
                    )
                })
            let folder = Bool.random(using: &generator) ? nil : "xã \(Int.random(in: 1...9, using: &generator))"
            switch Int.random(in: 0..<6, using: &generator) {
            case 0:
                guard let question = try store.openQuestions().randomElement(using: &generator) else { continue }
                try _ = decide(Bool.random(using: &generator) ? .take : .keep, question.order, [question.unit.id.code])
            case 1:
                let order = Int64.random(in: 1...Int64(step), using: &generator)
                do {
                    try _ = decide(
                        .withdraw, order, Bool.random(using: &generator) ? nil : [UnitCode("\(units.first ?? 1)")])
                } catch StoreError.unknownOrder, StoreError.nothingToDecide {
                    continue
                }
            default: try drop("\(step).csv", values, from: folder)
            }
            let now = try rows(nil)
            // Behind the last step there is nothing to go back from, so the replay is asked for by itself.
            let replayed = try store.engine.read { database in
                let states = SlotStateStore(database: database, fields: try FieldNumbers(database), rules: store.rules)
                let slot = Slot(dataset: "forests", origin: .stated, place: .subordinates, period: period)
                guard let number = try slot.number(database) else { return [String]() }
                let table = try InForceReading(database: database, states: states).table(number, slot, through: .max)
                return Self.text(table.map { [$0] } ?? [])
            }
            #expect(now == replayed, "seed \(seed) step \(step)")
        }
        #expect(try store.faults() == [], "seed \(seed)")
    }

    func rows(_ through: Int64?) throws -> [String] {
        Self.text(try store.tablesInForce(period: period, through: through))
    }

    static func text(_ tables: [StoredTable]) -> [String] {
        tables.flatMap { table in
            table.rows.map { row in
                let values = row.row.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.value.plainText)" }
                return
                    "\(row.row.unitName) \(row.file.name) \(values) \(row.keptFrom.mapValues(\.file.name).sorted { $0.key < $1.key })"
            }
        }.sorted()
    }
}
