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

/// Forms of rows: lists, and tables with a row for each member of a dimension; filled in as officers do, they are taken with every figure.
struct TableFormsTests {
    private let office: TestOffice
    private let period: Period
    private let commune: AdministrativeUnit

    init() throws {
        office = try TestOffice(
            try TestOffice.composition { settings in
                settings.enabledModules = TestOffice.modules.map(\.id)
            })
        period = try #require(Period(id: "2023-H1"))
        commune = try #require(office.composition.register.unit(UnitCode("21064"), on: period.lastDay))
    }

    private static let filledInRows: [String] = TestOffice.modules.flatMap(\.datasets).filter(\.canBeTypedInRows)
        .map(\.id.rawValue)

    private func dataset(_ id: String) throws -> DatasetDefinition {
        try #require(TestOffice.modules.flatMap(\.datasets).first { $0.id.rawValue == id })
    }

    private func forms(_ period: Period? = nil) throws -> Forms {
        try Forms(office.composition, store: office.store, period: period ?? self.period)
    }

    /// What is typed into the rows, by dataset: figures that agree among themselves, in words as officers write them.
    private static let counts: [String: [FieldName: [Int]]] = [
        "settlement": [
            "received": [7, 12, 0], "online": [4, 9, 0], "direct": [1, 1, 0], "carried": [2, 2, 0],
            "settled": [4, 9, 0],
            "early": [2, 5, 0], "on_time": [2, 3, 0], "late": [0, 1, 0], "pending": [3, 3, 0],
            "pending_in_time": [2, 3, 0], "pending_late": [1, 0, 0],
        ],
        "essential_services": ["received": [5, 8, 0], "online": [3, 8, 0]],
    ]

    private func values(_ dataset: DatasetDefinition, row: Int) throws -> [FieldName: FieldValue] {
        Dictionary(
            try dataset.typedColumns.enumerated().map { index, field in
                let value: FieldValue =
                    switch field.type {
                    case .count, .amount:
                        .count(try #require(Self.counts[dataset.id.rawValue]?[field.name], "\(field.name)")[row - 1])
                    case .rate(let decimals), .decimal(let decimals):
                        .decimal(try #require(FixedDecimal(rounding: Double(20 * row), scale: decimals)))
                    case .flag: .flag(true)
                    case .date: .date(try #require(CalendarDate(iso: "2023-05-1\(row)")))
                    case .choice(let words): .text(words.first ?? "")
                    case .text: .text("nội dung \(row).\(index + 1)")
                    }
                return (field.name, value)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The form with cells typed in, in the cells that the form has for it.
    private func filled(
        _ form: Forms.File, _ rows: [(name: String?, values: [FieldName: FieldValue])], _ dataset: DatasetDefinition
    )
        throws -> Data
    {
        let archive = try Archive(form.bytes, format: .xlsx, limits: ReadingLimits())
        let part = "xl/worksheets/sheet1.xml"
        var xml = String(decoding: try archive.bytes(of: part), as: UTF8.self)
        func type(_ value: FieldValue?, _ row: Int, _ column: Int) throws {
            let address = CellAddress(row: row, column: column).description
            let cell = try #require(xml.firstMatch(of: try Regex("<c r=\"\(address)\" s=\"([0-9]+)\"/>")), "\(address)")
            let style = cell.output[1].substring ?? ""
            let content: String
            switch value {
            case .count(let count): content = "<c r=\"\(address)\" s=\"\(style)\"><v>\(count)</v></c>"
            case .decimal(let decimal): content = "<c r=\"\(address)\" s=\"\(style)\"><v>\(decimal.doubleValue)</v></c>"
            case .date(let date): content = "<c r=\"\(address)\" s=\"\(style)\"><v>\(try serial(date))</v></c>"
            case .text(let text):
                content = "<c r=\"\(address)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            case .flag: content = "<c r=\"\(address)\" s=\"\(style)\" t=\"inlineStr\"><is><t>Có</t></is></c>"
            case .absent, nil: return
            }
            xml.replaceSubrange(cell.range, with: content)
        }
        // Days as a workbook counts them, from 30/12/1899.
        func serial(_ date: CalendarDate) throws -> Int {
            let epoch = try #require(CalendarDate(iso: "1899-12-30"))
            return (1...60_000).first { epoch.adding(days: $0) == date } ?? 0
        }
        let first = dataset.layout == .list ? 0 : 1
        for (index, row) in rows.enumerated() {
            if let name = row.name { try type(.text(name), 7 + index, 0) }
            for (offset, field) in dataset.typedColumns.enumerated() {
                try type(row.values[field.name], 7 + index, first + offset)
            }
        }
        var zip = try ZipWriter(copyingFrom: form.bytes)
        for entry in archive.entryNames where entry != part { try zip.copy(entry) }
        try zip.add(part, Data(xml.utf8))
        return try zip.finish()
    }

    @Test(arguments: filledInRows)
    func aFormOfRowsIsTakenWithEveryFigure(id: String) throws {
        let dataset = try dataset(id)
        let form = try forms().rows(dataset, commune)
        #expect(form.name.hasSuffix(" - Xa Binh An - 6 thang dau nam 2023.xlsx"))
        #expect(try OfficeSchemas.faults(of: form.bytes).isEmpty)
        let rows = try (1...3).map { row in
            (
                name: dataset.layout == .list ? nil : "Mục số \(row)",
                values: try values(dataset, row: row)
            )
        }
        let bytes = try filled(form, rows, dataset)
        let outcome = try office.drop(bytes, as: form.name)
        let errors = try office.errorsOfLastReturn()
        #expect(outcome.isTaken, "\(outcome) \(errors)")
        let stored = try #require(
            try office.store.tables(within: period).first { $0.dataset == dataset.id && $0.period == period })
        #expect(stored.rows.count == 3)
        for (row, read) in zip(rows, stored.rows.map(\.row).sorted { $0.row < $1.row }) {
            if let name = row.name { #expect(read.member == name && read.unit?.code == commune.code) }
            for (field, value) in row.values { #expect(read[field] == value, "\(field)") }
        }
    }

    @Test(arguments: filledInRows)
    func aFormOfRowsThatIsBlankIsNoAnswer(id: String) throws {
        let form = try forms().rows(try dataset(id), commune)
        #expect(try !office.drop(form.bytes, as: form.name).isTaken)
    }
}
