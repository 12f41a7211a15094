import Archive
import Foundation
import OfficeSupport
import ReportingKit
import SchemaSupport
import Store
import Tabular
import TestSupport
import Testing

@testable import Office
@testable import Publishing

/// Forms that the office writes for its units, and what becomes of them filled and blank.
struct FormsTests {
    private let office: TestOffice
    private let period: Period
    private let commune: AdministrativeUnit

    init() throws {
        office = try TestOffice()
        period = try #require(Period(id: "2023-H1"))
        commune = try #require(office.composition.register.unit(UnitCode("21064"), on: period.lastDay))
    }

    private var forms: Forms {
        get throws { try Forms(office.composition, store: office.store, period: period) }
    }

    private static let typed: [String] = {
        let registry = (try? TestOffice.composition.get())?.registry
        return registry?.datasets.filter { $0.canBeTyped }.map(\.id.rawValue) ?? []
    }()

    /// Values that fit their fields, each another whole number to tell them apart; or all the same, which no rule of parts and wholes is against.
    private func values(_ dataset: DatasetDefinition, same: Int? = nil) -> [FieldName: FieldValue] {
        Dictionary(
            dataset.typedFields(askedOf: commune, as: .subordinate).enumerated().compactMap { index, field in
                switch field.type {
                case .count: (field.name, .count(min(same ?? index + 1, field.maximum ?? .max)))
                case .flag: (field.name, .flag(true))
                default: nil
                }
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: typed)
    func aFormOfEveryDatasetThatCanBeTypedIsReadAsItWasFilled(id: String) throws {
        let dataset = try #require(office.composition.registry(in: period).dataset(DatasetID(id))).asked(
            on: period.lastDay)
        let values = values(dataset)
        guard !values.isEmpty else { return }
        let form = try forms.workbook(dataset, commune, .subordinate, values: values)
        #expect(form.name.hasSuffix(" - Xa Binh An - 6 thang dau nam 2023.xlsx"))
        let file = try write(form)
        let result = try FileCheck(
            composition: office.composition, store: nil, now: Date(timeIntervalSince1970: 1_688_500_000)
        ).check(InputFile(url: file))
        let table = try #require(result.tables.first, "\(result.findings.map(\.code))")
        #expect(table.dataset.rawValue == id && table.period == period)
        let read = try #require(table.units["21064"])
        for (field, value) in values { #expect(read[field] == value, "\(field)") }
    }

    @Test(arguments: typed)
    func aBlankFormIsNoAnswer(id: String) throws {
        let dataset = try #require(office.composition.registry(in: period).dataset(DatasetID(id))).asked(
            on: period.lastDay)
        guard !dataset.typedFields(askedOf: commune, as: .subordinate).isEmpty else { return }
        try office.drop(try forms.workbook(dataset, commune, .subordinate).bytes, as: "bieu.xlsx")
        #expect(try office.errorsOfLastReturn() == ["form.empty"])
    }

    @Test func whatTheUnitSaidBeforeStandsBesideAndIsNotRead() throws {
        let before = try #require(period.former)
        let dataset = try #require(office.composition.registry.dataset("infrastructure"))
        let former = try Forms(office.composition, store: nil, period: before)
            .workbook(dataset.asked(on: before.lastDay), commune, .subordinate, values: values(dataset, same: 1))
        #expect(try office.drop(former.bytes, as: former.name).isTaken)
        let form = try forms.workbook(dataset.asked(on: period.lastDay), commune, .subordinate)
        let texts = try TestOffice.texts(of: try write(form))
        #expect(texts.contains("Kỳ trước") && texts.contains { $0.contains("chậm nhất ngày 10/07/2023") })
        let reading = try FileReader(limits: ReadingLimits()).read(form.bytes, name: "")
        let column = reading.sheets[0].rows.flatMap(\.cells).filter { $0.column == 4 }
        #expect(column.count > 3)
        try office.drop(form.bytes, as: "bieu.xlsx", day: 1)
        #expect(try office.errorsOfLastReturn() == ["form.empty"])
    }

    @Test func aFormWhoseHiddenUnitIsNotThePrintedOneIsAsked() throws {
        let dataset = try #require(office.composition.registry.dataset("infrastructure")).asked(on: period.lastDay)
        let form = try forms.workbook(dataset, commune, .subordinate, values: values(dataset, same: 1))
        let archive = try Archive(form.bytes, format: .xlsx, limits: ReadingLimits())
        let name = "xl/sharedStrings.xml"
        let strings = String(decoding: try archive.bytes(of: name), as: UTF8.self)
        #expect(strings.contains(">21064<"))
        var zip = try ZipWriter(copyingFrom: form.bytes)
        for entry in archive.entryNames where entry != name { try zip.copy(entry) }
        try zip.add(name, Data(strings.replacing(">21064<", with: ">21052<").utf8))
        let changed = try zip.finish()
        #expect(try office.drop(changed, as: "bieu.xlsx").isReturned)
        #expect(try office.errorsOfLastReturn() == ["form.unit_conflict"])
        #expect(try office.drop(changed, as: "bieu - xac nhan.xlsx", day: 1).isTaken)
    }

    // MARK: Text

    private func narrative() throws -> Forms.File { try #require(try forms.narrative().first) }

    private func filled(_ form: Forms.File, _ paragraphs: [(behind: String, text: String)]) throws -> Data {
        let archive = try Archive(form.bytes, format: .docx, limits: ReadingLimits())
        var xml = String(decoding: try archive.bytes(of: "word/document.xml"), as: UTF8.self)
        for (heading, text) in paragraphs {
            let start = try #require(xml.range(of: heading)?.upperBound)
            let hint = try #require(xml.range(of: "[Gợi ý", range: start..<xml.endIndex)?.upperBound)
            let end = try #require(xml.range(of: "</w:p>", range: hint..<xml.endIndex)?.upperBound)
            xml.insert(contentsOf: "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>", at: end)
        }
        var zip = try ZipWriter(copyingFrom: form.bytes)
        for entry in archive.entryNames where entry != "word/document.xml" { try zip.copy(entry) }
        try zip.add("word/document.xml", Data(xml.utf8))
        return try zip.finish()
    }

    @Test func aTemplateForTextFilledInIsReadSectionBySection() throws {
        let bytes = try filled(
            try narrative(), [("Kinh tế số", "Đã mở 12 gian hàng."), ("Khó khăn, vướng mắc", "Thiếu nhân lực.")])
        #expect(try office.drop(bytes, as: try narrative().name).isTaken)
        let texts = try office.store.narrative(period: period).map(\.text)
        #expect(Set(texts.map(\.section)) == ["digital_economy", "difficulties"])
        #expect(texts.flatMap(\.lines).map(\.text).sorted() == ["Thiếu nhân lực.", "Đã mở 12 gian hàng."])
    }

    @Test func theNextTemplateHasWhatWasWrittenAndIsNoAnswerAsItIs() throws {
        let first = try filled(try narrative(), [("Kinh tế số", "Đã mở 12 gian hàng.")])
        #expect(try office.drop(first, as: try narrative().name).isTaken)
        let next = try #require(Period(id: "2023-H2"))
        let form = try #require(try Forms(office.composition, store: office.store, period: next).narrative().first)
        #expect(try OfficeSchemas.faults(of: form.bytes).isEmpty)
        let text = try #require(try FileReader(limits: ReadingLimits()).read(form.bytes, name: "").text)
        #expect(text.blocks.contains { $0.block == .paragraph("[Kỳ trước: Đã mở 12 gian hàng.]") })
        #expect(try office.drop(form.bytes, as: form.name, day: 200).isReturned)
        #expect(try office.errorsOfLastReturn() == ["form.empty"])
    }

    private func write(_ form: Forms.File) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: form.name)
        try form.bytes.write(to: file)
        return file
    }
}
