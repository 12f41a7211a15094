import ReportingKit

extension Finding {
    /// Whether it is listed before another: grave ones first, then by code and place. The order is the same in whatever
    /// order files were accepted and findings were made.
    public func precedes(_ other: Finding) -> Bool {
        if severity != other.severity { return severity > other.severity }
        let (kind, otherKind) = (code.rawValue, other.code.rawValue)
        if kind != otherKind { return kind < otherKind }
        if let before = place.precedes(other.place) { return before }
        if let before = (otherPlace ?? FindingPlace()).precedes(other.otherPlace ?? FindingPlace()) { return before }
        return id < other.id
    }
}

extension FindingPlace {
    /// Nothing where both are the same place.
    fileprivate func precedes(_ other: FindingPlace) -> Bool? {
        let (files, sheets) = ((file ?? "", other.file ?? ""), (sheet ?? "", other.sheet ?? ""))
        if files.0 != files.1 { return files.0 < files.1 }
        if sheets.0 != sheets.1 { return sheets.0 < sheets.1 }
        if paragraph != other.paragraph { return (paragraph ?? 0) < (other.paragraph ?? 0) }
        guard cell != other.cell else { return nil }
        return cell ?? CellAddress(row: 0, column: 0) < other.cell ?? CellAddress(row: 0, column: 0)
    }
}
