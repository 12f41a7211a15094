import DeclaredSupport
import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// The marks that forms carry in a hidden column tell lines whose labels are no longer, or never were, those of the
/// fields.
struct FormMarkTests {
    private let base: RecognizerTests
    private let definition: DatasetDefinition
    private let fields: [FieldDefinition]

    init() throws {
        base = try RecognizerTests()
        definition = try #require(LibraryModule.dataset("rooms"))
            .asked(on: try #require(CalendarDate(year: 2023, month: 6, day: 30)))
        fields = definition.fields(askedOf: .subordinate).filter { $0.type == .count }
    }

    /// The count fields' lines with values 1, 2, …; `label` is what stands in each.
    private func values(isMarked: Bool, label: (FieldDefinition) -> String) throws -> [FieldName: Int] {
        func mark(_ text: String) -> [String] { isMarked ? [text] : [] }
        let lines = fields.enumerated().map { index, field in
            ["", label(field), "\(index + 1)", ""] + mark(field.name.rawValue)
        }
        let rows =
            [
                ["PHIẾU SỐ LIỆU", "", "", ""] + mark(FormMark.text(definition.id)),
                ["Đơn vị báo cáo: UBND xã Bình An"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"],
                ["STT", "Nội dung", "Số liệu", "Hướng dẫn"],
            ] + lines
        let found = base.recognizer.recognize(Reading(format: .xlsx, sheets: [.of(rows)]), context: base.context)
        return found.tables.first?.table.rows.first?.values.compactMapValues { $0.value.count } ?? [:]
    }

    private var expected: [FieldName: Int] {
        Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0 + 1) })
    }

    @Test func lineWithALabelOfBeforeIsToldByItsMark() throws {
        let changed = try #require(fields.last).name
        func label(_ field: FieldDefinition) -> String { field.name == changed ? "Tên gọi của kỳ trước" : field.title }
        #expect(try values(isMarked: true, label: label) == expected)
        #expect(try values(isMarked: false, label: label)[changed] == nil)
    }

    /// The form's own column "Kỳ trước" is headed like a field of some datasets.
    @Test func theRowThatHeadsTheColumnsIsNoLine() throws {
        let lines = fields.enumerated().map { ["", $1.title, "\($0 + 1)", "phòng", ""] }
        let rows =
            [
                ["PHIẾU SỐ LIỆU"], ["Đơn vị báo cáo: UBND xã Bình An"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"],
                ["STT", "Nội dung", "Số liệu", "Đơn vị tính", try #require(fields.first).title],
            ] + lines
        let found = base.recognizer.recognize(Reading(format: .xlsx, sheets: [.of(rows)]), context: base.context)
        let values = found.tables.first?.table.rows.first?.values.compactMapValues { $0.value.count } ?? [:]
        #expect(values == expected)
    }

    @Test func labelGoesBeforeTheMark() throws {
        // Two lines whose texts were exchanged, their marks not.
        let (first, last) = (try #require(fields.first), try #require(fields.last))
        let found = try values(isMarked: true) { field in
            field.name == first.name ? last.title : field.name == last.name ? first.title : field.title
        }
        #expect(found[first.name] == fields.count)
        #expect(found[last.name] == 1)
    }
}
