import ReportingKit
import Tabular

/// Reads the tables of JSON files whose datasets say where rows and values stand in them.
struct JSONRecognizer {
    private let finders: [DatasetID: HeaderFinder]
    private let definitions: [DatasetDefinition]
    private let register: UnitRegister
    private let memory: RecognitionMemory

    init(_ datasets: [DatasetDefinition], register: UnitRegister, memory: RecognitionMemory) {
        definitions = datasets.filter { $0.json != nil }
        self.register = register
        self.memory = memory
        finders = Dictionary(
            definitions.map { definition in
                var phrases = PhraseIndex()
                let matcher = ColumnMatcher(definition, index: &phrases)
                return (definition.id, HeaderFinder(matchers: [matcher], phrases: phrases, fewest: 1))
            }, uniquingKeysWith: { first, _ in first })
    }

    struct Table {
        let sheet: Sheet
        let part: TablePart?
        let findings: [Finding]
    }

    /// One for each place in the file at which a dataset finds its values.
    func tables(_ value: JSONValue, context: RecognitionContext) -> [Table] {
        JSONTable.places(value, definitions, file: context.fileName).compactMap { rivals in
            rivals.lazy.compactMap { read($0, context) }.first
        }
    }

    private func read(_ table: JSONTable, _ context: RecognitionContext) -> Table? {
        let sheet = CleanSheet(table.sheet)
        guard let found = finders[table.definition.id]?.firstHeader(in: sheet, from: 0) else { return nil }
        let reader = TableReader(sheet: sheet, register: register, context: context, memory: memory)
        let rows = found.assignment.header.rows.upperBound..<sheet.rows.count
        let (part, findings, _) = reader.read(found, title: 0..<0, rows: rows, inherited: nil)
        return Table(sheet: table.sheet, part: part, findings: findings)
    }
}
