import ReportingKit

extension Composition {
    /// The bodies of the reporting unit that owe a dataset of a period, by the configuration or by a report that is made of it; none where they
    /// send when they have something to say.
    func officesDue(_ dataset: DatasetID, in period: Period) -> [AdministrativeUnit] {
        let isDue = making(period).contains { office in
            let sets = office.report.settings.due[dataset] ?? office.kind.dataset(dataset)?.due ?? []
            return sets.contains(.offices)
        }
        return isDue ? register.units(UnitSet.offices.relations, of: settings.reportingUnit, in: period.days) : []
    }
}
