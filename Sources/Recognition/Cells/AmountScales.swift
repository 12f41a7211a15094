import ReportingKit

/// In what a table's amounts of money are counted: a heading says it for its columns, a line above the table for all.
struct AmountScales {
    /// One unit of a field in đồng, where something says that it is more than one.
    private(set) var factors: [FieldName: Int64] = [:]
    private(set) var findings: [Finding] = []

    private struct Statement {
        let factor: Int64
        let text: String
        let cell: CellAddress
    }

    init(_ found: HeaderFinder.Found, titleRows: [CleanRow], place: (CellAddress) -> FindingPlace) {
        let (definition, assignment) = (found.definition, found.assignment)
        let amounts = definition.fields.filter { $0.type == .amount && assignment.columns[$0.name] != nil }
        guard !amounts.isEmpty else { return }
        let lines = titleRows.compactMap(Self.line)
        for field in amounts {
            guard let column = assignment.columns[field.name],
                let header = assignment.header.columns.first(where: { $0.column == column })
            else { continue }
            let headings = header.labels.compactMap { label in
                Self.heading(label).map {
                    Statement(factor: $0, text: label, cell: CellAddress(row: header.row, column: column))
                }
            }
            let statements = headings + lines
            guard let first = statements.first else {
                declared(field, of: definition, at: place(CellAddress(row: header.row, column: column)))
                continue
            }
            if let other = statements.first(where: { $0.factor != first.factor }) {
                findings.append(
                    Finding(
                        .cellScaleConflict, .error, at: place(first.cell), dataset: definition.id, field: field.name,
                        found: first.text, expected: other.text, column: field.label,
                        otherPlace: place(other.cell)))
            } else if first.factor > 1 {
                factors[field.name] = first.factor
                findings.append(
                    Finding(
                        .cellAmountScaled, .notice, at: place(first.cell), dataset: definition.id, field: field.name,
                        found: first.text, expected: VietnameseNumber.count(Int(first.factor)),
                        column: field.label))
            }
        }
    }

    /// Where the table says nothing, the declaration does; where neither does, nobody can tell what the figures are.
    private mutating func declared(_ field: FieldDefinition, of definition: DatasetDefinition, at place: FindingPlace) {
        if let scale = field.scale {
            if scale != .single { factors[field.name] = scale.rawValue }
        } else {
            findings.append(
                Finding(
                    .cellScaleMissing, .warning, at: place, dataset: definition.id, field: field.name,
                    column: field.label))
        }
    }

    /// "Đơn vị tính: triệu đồng", in one cell or two.
    private static func line(_ row: CleanRow) -> Statement? {
        guard let (cell, measure) = StatedScale.measure(in: row), let factor = StatedScale.factor(ofMoney: measure),
            // "ĐVT: nghìn hồ sơ" speaks of other columns.
            StatedScale.isMoney(measure) || StatedScale.words(measure).count == 1
        else { return nil }
        return Statement(factor: factor, text: cell.text, cell: CellAddress(row: row.index, column: cell.column))
    }

    /// "Số tiền (triệu đồng)", "Kinh phí, ĐVT: đồng".
    private static func heading(_ label: String) -> Int64? {
        let parts = label.replacing(" - ", with: "–").replacing(", ", with: "–").split(omittingEmptySubsequences: false)
        { "()[]:;–".contains($0) }
        return parts.dropFirst().lazy.compactMap { part -> Int64? in
            let words = StatedScale.words(String(part))
            // "(trên 1 triệu đồng)" says which ones are meant and not in what they are counted.
            guard words.count <= 4, let first = words.first, !limits.contains(first) else { return nil }
            return StatedScale.factor(ofMoney: String(part))
        }.first
    }

    private static let limits: Set<String> = ["trên", "dưới", "từ", "hơn", "đến", "không"]
}
