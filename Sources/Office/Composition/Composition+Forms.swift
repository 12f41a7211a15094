import ReportingKit

extension Composition {
    /// Who fills in a form in a period: the reporting unit and the territories one level below, as far as the form asks
    /// them anything.
    public func formUnits(
        of form: DatasetDefinition, in period: Period
    ) -> [(unit: AdministrativeUnit, relation: UnitRelation)] {
        let form = form.asked(on: period.lastDay)
        return [UnitRelation.own, .subordinate].flatMap { relation in
            register.units([relation], of: settings.reportingUnit, in: period.days).map { ($0, relation) }
        }.filter { !form.typedFields(askedOf: $0.0, as: $0.1).isEmpty }
    }
}
