import ReportingKit

extension Finding {
    /// Whether it is listed before another: grave ones first, then by code and place. The order is the same in whatever
    /// order files were accepted and findings were made.
    public func precedes(_ other: Finding) -> Bool { isBefore(other) ?? (id < other.id) }

    /// Nothing where only what they say differs.
    fileprivate func isBefore(_ other: Finding) -> Bool? {
        if severity != other.severity { return severity > other.severity }
        let (kind, otherKind) = (code.rawValue, other.code.rawValue)
        if kind != otherKind { return kind < otherKind }
        if let before = place.precedes(other.place) { return before }
        return (otherPlace ?? FindingPlace()).precedes(other.otherPlace ?? FindingPlace())
    }
}

extension Sequence {
    /// In the order of ``Finding/precedes(_:)``, by the finding of each. Thousands of units that are missing have no
    /// place, and the same code: what tells them apart is made once for each, and not for each comparison.
    public func listed(by finding: (Element) -> Finding) -> [Element] {
        map { ListedFinding($0, finding($0)) }.sorted { $0.precedes($1) }.map(\.element)
    }
}

/// A class, because its identifier is made when it is asked for.
private final class ListedFinding<Element> {
    let element: Element
    private let finding: Finding
    private lazy var id = finding.id

    init(_ element: Element, _ finding: Finding) {
        self.element = element
        self.finding = finding
    }

    func precedes(_ other: ListedFinding) -> Bool { finding.isBefore(other.finding) ?? (id < other.id) }
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
