import Messages
import ReportingKit

/// Why a label is of no unit, wherever it stands: in a table, above it or in a list of dossiers.
struct UnitFault {
    let match: UnitMatch
    /// Nil where a unit should be named and is not.
    let label: String?
    let place: FindingPlace
    var dataset: DatasetID?

    var finding: Finding {
        switch match {
        case .ambiguous(let units): return made(.unitAmbiguous(candidates: Self.names(units)))
        case .outOfTime(let unit):
            return made(.unitOutOfTime(until: unit.validTo, from: unit.id.validFrom), unit: unit)
        case .outside(let unit): return made(.unitOutside(), unit: unit)
        case .unknown(let nearest) where !nearest.isEmpty:
            return made(.unitNearMiss(candidates: Self.names(nearest)), expected: nearest.first?.name)
        case .unknown, .unit: return made(.unitUnknown())
        }
    }

    private func made(_ kind: FindingKind, unit: AdministrativeUnit? = nil, expected: String? = nil) -> Finding {
        Finding(
            kind, .error, at: place, dataset: dataset, unit: unit?.code, found: label, expected: expected, row: label)
    }

    static func names(_ units: [AdministrativeUnit]) -> String {
        units.map { unit in
            guard units.contains(where: { $0 != unit && $0.name == unit.name }) else {
                return FindingValues.unit(unit.name)
            }
            // Units of one name are told apart by their time.
            if unit.validTo != nil { return FindingValues.unit(unit.name, until: unit.validTo) }
            guard let from = unit.id.validFrom else { return FindingValues.unit(unit.name) }
            return FindingValues.unit(unit.name, from: from)
        }.joined(separator: ", ")
    }
}
