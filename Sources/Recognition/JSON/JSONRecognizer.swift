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

    /// Nil where no dataset finds its values.
    func table(
        _ value: JSONValue, context: RecognitionContext
    ) -> (sheet: Sheet, parts: [TablePart], findings: [Finding])? {
        for table in JSONTable.tables(value, definitions, file: context.fileName) {
            let sheet = CleanSheet(table.sheet)
            guard let found = finders[table.definition.id]?.firstHeader(in: sheet, from: 0) else { continue }
            let reader = TableReader(sheet: sheet, register: register, context: context, memory: memory)
            let rows = found.assignment.header.rows.upperBound..<sheet.rows.count
            let (part, findings) = reader.read(found, title: 0..<0, rows: rows, inherited: nil)
            return (table.sheet, [part].compactMap(\.self), findings)
        }
        return nil
    }
}
