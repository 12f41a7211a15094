import ReportingKit

/// Somebody whom officers ask about their files.
public struct Contact: Sendable, Equatable {
    public let name: String
    public let telephone: String
    /// The units whose officers are to ask here; all where none is named.
    public var units: [UnitCode] = []
    /// The tables that are asked about here; all where none is named.
    public var datasets: [DatasetID] = []
    /// What he or she signs in to the page with; the page says the name in its place.
    public var account: String?

    public init(
        name: String, telephone: String, units: [UnitCode] = [], datasets: [DatasetID] = [], account: String? = nil
    ) {
        self.name = name
        self.telephone = telephone
        self.units = units
        self.datasets = datasets
        self.account = account
    }

    /// Whether it is meant for a table and a unit, and how closely: a table before a unit, and each before everybody.
    func closeness(_ dataset: DatasetID?, _ unit: UnitCode?) -> Int? {
        if !datasets.isEmpty, !(dataset.map(datasets.contains) ?? false) { return nil }
        if !units.isEmpty, !(unit.map(units.contains) ?? false) { return nil }
        return (datasets.isEmpty ? 0 : 2) + (units.isEmpty ? 0 : 1)
    }
}

extension [Contact] {
    /// Whom to ask about a table of a unit; the first of those that are named equally closely.
    public func contact(dataset: DatasetID?, unit: UnitCode?) -> Contact? {
        var best: (contact: Contact, closeness: Int)?
        for contact in self {
            guard let closeness = contact.closeness(dataset, unit), closeness > best?.closeness ?? -1 else { continue }
            best = (contact, closeness)
        }
        return best?.contact
    }
}
