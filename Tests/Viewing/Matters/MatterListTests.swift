import DigitizationModule
import Foundation
import Office
import OfficeSupport
import Publishing
import ReportingKit
import Store
import Testing

@testable import Viewing

/// What the page of contradictions shows, of two exports that disagree about one commune.
struct MatterListTests {
    private let office: TestOffice
    private let view: ReportView
    private let period: Period

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let communes = try ExportTable.reference(5, definition, set: .subordinates)
        var whole = try ExportTable.reference(3, definition, set: .whole)
        whole.period = communes.period
        period = communes.period
        try office.drop(communes.csv, as: "cap xa.csv")
        try office.drop(whole.csv, as: "ca huyen.csv", day: 1)
        view = try #require(
            try ReportView(
                office.composition, store: office.store, output: office.output, report: nil, period: period))
    }

    private var list: MatterList { get throws { try #require(try MatterList(view)) } }

    private func contradiction() throws -> MatterView {
        try #require(try list.matters.first { $0.first?.code == .contradictionCell })
    }

    @Test func bothTablesStandBesideEachOtherWithTheirCells() throws {
        let group = try #require(try contradiction().groups.first { !$0.comparisons.isEmpty })
        let comparison = try #require(group.comparisons.first)
        #expect(Set([comparison.left.file.name, comparison.right.file.name]) == ["cap xa.csv", "ca huyen.csv"])
        let line = try #require(comparison.lines.first { $0.differs })
        let (left, right) = (try #require(line.left), try #require(line.right))
        #expect(left.text != right.text && line.difference != nil)
        // Each cell leads to its file in the ledger.
        let entries = try office.store.entries(in: [.accepted])
        #expect(entries.first { $0.id == left.link.file }?.file.name == left.link.name)
        #expect(left.link.cell != nil && right.link.cell != nil)
        // What agrees is there, too.
        #expect(comparison.lines.contains { !$0.differs })
    }

    @Test func twoRowsAreComparedOnceHoweverManyCellsDiffer() throws {
        for group in try contradiction().groups {
            let pairs = group.comparisons.map { "\($0.left.file.name)\($0.left.label)\($0.right.label)" }
            #expect(Set(pairs).count == pairs.count)
        }
    }

    @Test func anOfficerSeesTheOwnUnitsAlone() throws {
        let unit = try #require(try contradiction().units.first)
        let own = try #require(try MatterList(view) { $0 == unit })
        #expect(!own.matters.isEmpty)
        #expect(own.matters.allSatisfy { $0.groups.allSatisfy { $0.unit == unit } })
        #expect(own.matters.allSatisfy { $0.matter.findings.allSatisfy { $0.unit == unit } })
        let none = try #require(try MatterList(view) { _ in false })
        #expect(none.matters.isEmpty && none.units.isEmpty)
    }

    @Test func whoDidWhatIsShown() throws {
        let number = try contradiction().number
        let model = try #require(try office.publisher.model(period))
        let matter = try #require(try office.publisher.matters(model).first { $0.number == number })
        let now = Date(timeIntervalSince1970: 1_688_700_000)
        try AskAboutMatter(office.publisher, archive: nil)(matter, model, text: "Vì sao?", name: "Bà B", now: now)
        #expect(try contradiction().state == .asked)
        for finding in matter.open {
            try office.store.accept(
                AcceptedWarning(
                    finding: finding.id, period: period, reason: "Lệch giờ xuất", name: "Ông A",
                    at: now.addingTimeInterval(60)))
        }
        let view = try contradiction()
        #expect(view.state == .closed && !view.isAcceptable)
        #expect(view.steps.map(\.kind).contains(.asked))
        let accepted = view.steps.filter { $0.kind == .accepted }
        #expect(accepted.map(\.name) == ["Ông A"] && accepted.first?.count == matter.findings.count)
        #expect(accepted.first?.text == "Lệch giờ xuất")
    }

    @Test func anOfficerReadsNothingThatWasAskedOfOthersOrAnsweredByThem() throws {
        let matter = try contradiction()
        let unit = try #require(matter.units.first)
        let now = Date(timeIntervalSince1970: 1_688_700_000)
        for (index, asked) in [unit, "00001"].enumerated() {
            try office.store.keep(
                FindingQuestion(
                    period: period, number: matter.number, unit: asked, report: office.composition.kind.id,
                    at: now.addingTimeInterval(Double(index)), name: "Bà B", text: "câu hỏi \(asked)",
                    answer: asked == unit
                        ? nil : .init(text: "của \(asked)", name: "Ông C", at: now.addingTimeInterval(9))))
        }
        for finding in matter.matter.open {
            try office.store.accept(
                AcceptedWarning(
                    finding: finding.id, period: period, reason: "Trả lời: của 00001", name: "Ông C",
                    at: now.addingTimeInterval(9)))
        }
        let own = try #require(
            try MatterList(view) { $0 == unit }?.matters.first { $0.number == matter.number })
        #expect(own.steps.map(\.text).sorted() == ["", "câu hỏi \(unit)"])
        let all = try #require(try list.matters.first { $0.number == matter.number })
        #expect(all.steps.contains { $0.text == "Trả lời: của 00001" })
    }

    @Test func ofOneUnitOnlyWhatIsAboutItIsShown() throws {
        let unit = try #require(try list.units.first)
        let matters = try list.matters(of: unit.code)
        #expect(!matters.isEmpty)
        #expect(matters.allSatisfy { $0.groups.map(\.unit) == [unit.code] })
    }
}
