extension Finding {
    /// A total that is not the sum of its rows. What it should be is not said: the total may be right and a row wrong.
    public static func total(
        _ row: DatasetRow, _ field: FieldDefinition, found: String, sum: String, of parts: some Collection<DatasetRow>,
        file: String? = nil, dataset: DatasetID? = nil
    ) -> Finding {
        let cell = row.values[field.name]?.cell
        let isOneSheet = parts.allSatisfy { $0.sheet == row.sheet }
        let cells = isOneSheet ? parts.compactMap { $0.values[field.name]?.cell } : []
        var finding = Finding(
            .totalMismatch(), .error, at: FindingPlace(file: file, sheet: row.sheet, cell: cell), dataset: dataset,
            field: field.name, found: found, row: row.unitLabel, column: field.messageLabel)
        finding.disagreements = [
            .total(cell, found, cells: cells.count == parts.count ? cells : [], sum: sum)
        ]
        return finding
    }
}
