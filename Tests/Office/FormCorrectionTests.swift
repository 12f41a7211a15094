import Assembly
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

/// A filled form that comes again: blank answers take the place of nothing.
struct FormCorrectionTests {
    private let office: TestOffice
    private let definition: DatasetDefinition
    private let period: Period

    init() throws {
        office = try TestOffice()
        definition = try #require(office.composition.registry.dataset("infrastructure"))
        period = try #require(Period(id: "2023-H1"))
    }

    /// A unit's form with some answers.
    private func form(
        _ answers: [FieldName: String], of unit: String = "Xã Bình An", _ relation: UnitRelation = .subordinate
    ) -> String {
        var lines = [
            "BIỂU SỐ LIỆU;", "Kỳ báo cáo: \(period.vietnamese);", "Đơn vị báo cáo:;\(unit)", "Nội dung;Số liệu",
        ]
        var group: String?
        for field in definition.fields(askedOf: relation) {
            if field.group != group, let heading = field.group { lines.append("\(heading);") }
            group = field.group
            lines.append("\(field.title);\(answers[field.name] ?? "")")
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private var counts: [FieldName] {
        definition.fields(askedOf: .subordinate).filter { $0.type == .count && $0.aggregation == .sum }.map(\.name)
    }

    private func values() throws -> [FieldName: FieldValue] {
        let tables = try office.store.tablesInForce(period: period, dataset: definition.id, place: .subordinates)
        #expect(tables.count <= 1)
        return tables.first?.rows.first?.row.values.mapValues(\.value) ?? [:]
    }

    private func receipt(_ name: String) throws -> String {
        try String(contentsOf: office.output.receipts.appending(path: name + ".nhan.txt"), encoding: .utf8)
    }

    @Test func formWithoutAnAnswerIsReturnedAndChangesNothing() throws {
        let (first, second) = (counts[0], counts[1])
        #expect(try office.drop(form([first: "50", second: "6"]), as: "bieu.csv").isTaken)
        #expect(try office.drop(form([:]), as: "bieu.csv", day: 1).isReturned)
        #expect(try office.errorsOfLastReturn() == ["form.empty"])
        #expect(try values()[first] == .count(50))
        let explanation = try String(
            contentsOf: office.output.returned.appending(path: "bieu.csv.loi.txt"), encoding: .utf8)
        #expect(explanation.contains("chưa điền mục nào"))
        #expect(!explanation.contains("để trống."))
    }

    @Test func blankAnswersKeepWhatWasAnsweredBefore() throws {
        let (first, second, third) = (counts[0], counts[1], counts[2])
        try office.drop(form([first: "50", second: "6"]), as: "bieu lan 1.csv")
        #expect(try office.drop(form([second: "8", third: "9"]), as: "bieu lan 2.csv", day: 1).isTaken)
        #expect(try values()[first] == .count(50))
        #expect(try values()[second] == .count(8))
        #expect(try values()[third] == .count(9))
        let title = try #require(definition.field(first)?.title)
        let told = try receipt("bieu lan 2.csv")
        #expect(told.contains("Mục để trống giữ số đã gửi trong tệp “bieu lan 1.csv”"))
        #expect(told.contains(title))
        #expect(try office.faults() == [])
    }

    @Test func keptAnswerLeadsBackToTheFileThatGaveIt() throws {
        let amount: FieldName = "online_payment_amount"
        try office.drop(form([amount: "5000"]), as: "bieu lan 1.csv")
        try office.drop(form([counts[0]: "8"]), as: "bieu lan 2.csv", day: 1)
        try office.drop(form([amount: "70"], of: "Huyện Bình Sơn", .own), as: "bieu huyen.csv", day: 2)
        let stored = try #require(
            try office.store.tablesInForce(period: period, dataset: definition.id, place: .subordinates).first)
        #expect(stored.rows.map(\.file.name) == ["bieu lan 2.csv"])
        #expect(stored.rows.map { $0.keptFrom.mapValues(\.file.name) } == [[amount: "bieu lan 1.csv"]])
        let model = try #require(try office.publisher.model(period))
        let figure = try #require(model.figures.first { $0.definition.id == "infrastructure.online_payment_amount" })
        #expect(figure.value == .count(5_070))
        let cells = figure.lineage?.cells ?? []
        #expect(Set(cells.map { "\($0.raw) \($0.file.name)" }) == ["5000 bieu lan 1.csv", "70 bieu huyen.csv"])
    }

    /// What stood after the first file still stands when one looks back.
    @Test func formerStateIsThatOfItsTime() throws {
        let (first, second) = (counts[0], counts[1])
        try office.drop(form([first: "50"]), as: "bieu lan 1.csv")
        let through = try office.store.lastAccepted(for: period)
        try office.drop(form([first: "70", second: "8"]), as: "bieu lan 2.csv", day: 1)
        let then = try #require(
            try office.store.tablesInForce(
                period: period, dataset: definition.id, place: .subordinates, through: through
            ).first)
        #expect(then.rows.first?.row[first] == .count(50))
        #expect(then.rows.first?.row[second] == .absent)
    }
}
