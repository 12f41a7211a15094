import ReportingKit

extension [DatasetTable] {
    /// What was counted, without zeros, by unit and `dataset.field`.
    package var counts: [String: [String: Int]] {
        var counts: [String: [String: Int]] = [:]
        for table in self where table.origin == .counted {
            for row in table.rows {
                for (field, value) in row.values {
                    guard let count = value.value.count, count != 0, let unit = row.unit?.code.rawValue else {
                        continue
                    }
                    counts[unit, default: [:]]["\(table.dataset).\(field)"] = count
                }
            }
        }
        return counts
    }
}
