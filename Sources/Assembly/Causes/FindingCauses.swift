import ReportingKit

/// Findings of one cause, under the one that is named: the others follow from it.
public struct FindingGroup<Element> {
    /// Stays the same when files come again and their values change.
    public let cause: String
    public internal(set) var elements: [Element]
}

extension FindingGroup: Sendable where Element: Sendable {}

/// Tells which findings have one cause: those of a unit and a column with its rate, difference and total, those of a
/// dataset that units have not sent, those of parts of the report that nobody wrote.
public struct FindingCauses: Sendable {
    private let registry: ModuleRegistry
    private let kin: [DatasetID: FieldKin]

    public init(_ registry: ModuleRegistry) {
        self.registry = registry
        kin = Dictionary(
            registry.datasets.map { ($0.id, FieldKin($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// In the order in which each group's first finding comes. `finding` and `part` say what an element is about;
    /// `part` is the finer period of a finding that is not about the report's own.
    public func groups<Element>(
        _ elements: [Element], finding: (Element) -> Finding, part: (Element) -> Period? = { _ in nil }
    ) -> [FindingGroup<Element>] {
        var groups: [FindingGroup<Element>] = []
        var index: [String: Int] = [:]
        // The first group of a column, whatever the unit: its total follows from it.
        var columns: [String: Int] = [:]
        var totals: [(key: String, element: Element)] = []
        func add(_ element: Element, to cause: String) -> Int {
            if let known = index[cause] {
                groups[known].elements.append(element)
                return known
            }
            groups.append(FindingGroup(cause: cause, elements: [element]))
            index[cause] = groups.count - 1
            return groups.count - 1
        }
        for element in elements {
            let finding = finding(element)
            let period = part(element)
            if finding.code == .contradictionTotal {
                totals.append((column(finding, .contradictionCell, period), element))
                continue
            }
            let place = add(element, to: cause(of: finding, part: period))
            if finding.code == .contradictionCell {
                let key = column(finding, finding.code, period)
                if columns[key] == nil { columns[key] = place }
            }
        }
        for (key, element) in totals {
            if let place = columns[key] {
                groups[place].elements.append(element)
            } else {
                columns[key] = add(element, to: key)
            }
        }
        return groups
    }

    /// The cause of a finding by itself.
    func cause(of finding: Finding, part: Period?) -> String {
        switch finding.code {
        case .unitUnsent: return Self.key(finding.code, part, [finding.dataset?.rawValue, finding.set?.rawValue])
        case .contradictionText, .contradictionRepeated:
            return Self.key(
                finding.code, part, [finding.figure?.id ?? finding.figure?.title, finding.place.file])
        case .sectionMissing: return Self.key(finding.code, part, [])
        case .figureOutOfRange: return Self.key(finding.code, part, [finding.found])
        default: break
        }
        guard let unit = finding.unit else {
            let file = finding.code.isContradiction ? nil : finding.place.file
            // Rows that name no unit are told apart by what they are called.
            let place = file == nil ? [] : [file, finding.place.sheet, finding.row]
            return ([column(finding, finding.code, part)] + place.map { $0 ?? "" }).joined(separator: "|")
        }
        return column(finding, finding.code, part) + "|" + unit.rawValue
    }

    private func column(_ finding: Finding, _ code: FindingCode, _ part: Period?) -> String {
        let field = finding.field.map { field in finding.dataset.flatMap { kin[$0]?[field] } ?? field }
        return Self.key(code, part, [finding.dataset?.rawValue, finding.set?.rawValue, field?.rawValue])
    }

    private static func key(_ code: FindingCode, _ part: Period?, _ words: [String?]) -> String {
        ([code.rawValue, part?.id ?? ""] + words.map { $0 ?? "" }).joined(separator: "|")
    }
}
