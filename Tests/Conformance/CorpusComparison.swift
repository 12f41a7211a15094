import Processing
import Recognition
import ReportingKit

/// What differs between an outcome and the manifest's expectation, in words; empty when they agree.
struct CorpusComparison {
    let outcome: ProcessedFile

    func differences(from expectation: CorpusEntry.Expectation) -> [String] {
        switch expectation {
        case .taken(let tables, let notices): taken(tables, notices: notices)
        case .returned(let faults): returned(faults)
        }
    }

    private var errors: [Finding] { outcome.findings.filter { $0.severity == .error } }

    private func taken(_ expected: [CorpusEntry.Table], notices: [String]) -> [String] {
        var differences = errors.prefix(5).map { "returned: \(Self.text($0))" }
        if errors.count > 5 { differences.append("and \(errors.count - 5) errors more") }
        let given = outcome.findings.filter { $0.severity < .error }
            .flatMap { Array(repeating: $0.code.rawValue, count: $0.occurrences) }.sorted()
        if given != notices.sorted() { differences.append("notices \(given), expected \(notices.sorted())") }
        let tables = outcome.tables.map(\.table)
        guard tables.count == expected.count else {
            return differences + ["\(tables.count) tables \(tables.map(\.dataset)), expected \(expected.count)"]
        }
        for (table, expected) in zip(tables, expected) { differences += compare(table, expected) }
        return differences
    }

    private func compare(_ table: DatasetTable, _ expected: CorpusEntry.Table) -> [String] {
        var differences: [String] = []
        func check(_ what: String, _ given: String, _ expected: String) {
            if given != expected { differences.append("\(what) is “\(given)”, expected “\(expected)”") }
        }
        check("dataset", table.dataset.rawValue, expected.dataset)
        check("set", table.place.rawValue, expected.set)
        check("period", table.period.id, expected.period)
        let codes = table.rows.map { $0.unit?.code.rawValue ?? "" }
        check("units", codes.joined(separator: " "), expected.rows.map { $0.unitCode ?? "" }.joined(separator: " "))
        for (row, expected) in zip(table.rows, expected.rows) {
            differences += compare(row, expected.values, "row \(row.row) \(row.unitLabel)")
        }
        switch (table.declaredTotal, expected.declaredTotal) {
        case (nil, nil): break
        case (let row?, let values?): differences += compare(row, values, "total in row \(row.row)")
        case (let row?, nil): differences.append("row \(row.row) taken for a total")
        case (nil, _?): differences.append("the total was not found")
        }
        return differences
    }

    private func compare(_ row: DatasetRow, _ expected: [String: String], _ place: String) -> [String] {
        let names = Set(expected.keys).union(row.values.keys.map(\.rawValue)).sorted()
        return names.compactMap { name in
            let given = row[FieldName(name)]?.plainText ?? ""
            let wanted = expected[name] ?? ""
            return given == wanted ? nil : "\(place), \(name): “\(given)”, expected “\(wanted)”"
        }
    }

    private func returned(_ expected: [CorpusEntry.Fault]) -> [String] {
        var rest = errors
        var differences: [String] = []
        for fault in expected {
            let codes = fault.code.split(separator: "|").map(String.init)
            let index = rest.firstIndex { finding in
                codes.contains(finding.code.rawValue)
                    && (fault.cell == nil || fault.cell == finding.place.cell?.description)
                    && (fault.sheet == nil || fault.sheet == finding.place.sheet)
            }
            if let index {
                rest.remove(at: index)
            } else {
                differences.append("not found: \(fault.code) at \(fault.sheet ?? "")!\(fault.cell ?? "")")
            }
        }
        return differences + rest.prefix(5).map { "not expected: \(Self.text($0))" }
    }

    private static func text(_ finding: Finding) -> String {
        let place = [finding.place.sheet, finding.place.cell?.description].compactMap(\.self).joined(separator: "!")
        let reason = finding.storedValues["reason"] ?? finding.storedValues["kind"] ?? ""
        return
            "\(finding.code) at \(place), found “\(finding.found ?? "")”, expected “\(finding.expected ?? "")” \(reason)"
    }
}
