import ReportingKit

extension Composition {
    /// Who fills in a form in a period: the reporting unit and the territories one level below, as far as the form asks their level anything.
    public func formUnits(of form: DatasetDefinition, in period: Period) -> [AdministrativeUnit] {
        let days = period.firstDay...period.lastDay
        let units =
            register.units([.own], of: settings.reportingUnit, in: days)
            + register.units([.subordinate], of: settings.reportingUnit, in: days)
        return units.filter { !form.fields(at: $0.kind).isEmpty }
    }
}
