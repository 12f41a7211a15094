import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// Definitions as declarations written as data give them, a small territory, and what is read of sheets there.
struct DeclaredTables {
    let recognizer: Recognizer
    let context: RecognitionContext

    init(_ definitions: DatasetDefinition..., file: String = "bang.xlsx", variants: [FieldName: [String]] = [:]) throws
    {
        func unit(_ code: String, _ name: String, _ kind: AdministrativeUnit.Kind, parent: String?)
            -> AdministrativeUnit
        {
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: kind,
                parent: parent.map { UnitCode($0) }, validTo: nil)
        }
        let register = UnitRegister([
            unit("51", "Tỉnh Quảng Ngãi", .province, parent: nil),
            unit("1", "Xã Bình Sơn", .commune, parent: "51"), unit("2", "Xã Vạn Tường", .commune, parent: "51"),
            unit("3", "Xã An Phú", .commune, parent: "51"),
        ])
        recognizer = Recognizer(
            registry: ModuleRegistry([Module(datasets: definitions)]), register: register,
            variants: Dictionary(
                definitions.map { ($0.id, variants) }, uniquingKeysWith: { first, _ in first }))
        context = RecognitionContext(
            fileName: file, territory: "51", today: try #require(CalendarDate(iso: "2026-11-05")))
    }

    private struct Module: ProcessorModule {
        let id: ModuleID = "made"
        let title = "Thử"
        let datasets: [DatasetDefinition]
    }

    func read(_ rows: [[String]], title: [String] = ["Báo cáo tháng 10 năm 2026"], merges: [String] = []) -> Recognition
    {
        recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(title.map { [$0] } + rows, merges: merges)]), context: context)
    }

    /// What the header says of columns: the fields by the label's position.
    static func assigned(_ definition: DatasetDefinition, _ paths: [[String]]) -> ColumnAssignment? {
        var index = PhraseIndex()
        let matcher = ColumnMatcher(definition, index: &index)
        let readings = HeaderReadings(matchers: [matcher], phrases: index)
        let columns = paths.enumerated().map { column, labels in
            HeaderBlock.Column(
                column: column, labels: labels, row: 0, path: HeaderPath(keys: labels.map(LabelKeys.key)))
        }
        return ColumnAssignment(
            HeaderBlock(rows: 0..<1, columns: columns), definition: definition,
            readings: columns.map { readings.read($0.path)[0] })
    }
}

extension DatasetDefinition {
    /// A table of units whose columns are told by headings.
    static func declared(
        _ id: DatasetID, _ fields: [FieldDefinition], groups: [FieldGroup] = [], rules: [Rule] = []
    ) -> DatasetDefinition {
        var definition = DatasetDefinition(
            id: id, title: id.rawValue, layout: .unitRows, fields: fields, setPhrases: SetPhrase.standard, rules: rules)
        definition.groups = groups
        return definition
    }
}

extension FieldDefinition {
    static func count(
        _ name: FieldName, _ title: String, in group: GroupName? = nil, headings: [Heading] = [], not: [String] = [],
        isRequired: Bool = true
    ) -> FieldDefinition {
        var field = FieldDefinition(name, title, type: .count, aggregation: .sum, isRequired: isRequired)
        (field.groupName, field.headings, field.excluded) = (group, headings, not)
        return field
    }

    func with(_ change: (inout FieldDefinition) -> Void) -> FieldDefinition {
        var field = self
        change(&field)
        return field
    }
}
