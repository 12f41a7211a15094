import ReportingKit

extension ReportAssembler {
    /// The values of a field unit by unit, the greatest first, as charts of the report rank them.
    package func points(
        _ of: UnitField, tables: [SourcedTable], in period: Period, reportingUnit: AdministrativeUnit
    ) -> [ChartPoint] {
        let assembler = said(words(period, reportingUnit))
        let views = assembler.views(printed(tables, reportingUnit), period, reportingUnit)
        return UnitPoints(views: views, registry: assembler.registry).points(of)
    }

    /// One value of a period as the report computes it, with its title and form; nil without data.
    package func value(
        _ reference: DataReference, tables: [SourcedTable], in period: Period, reportingUnit: AdministrativeUnit
    ) -> ChartPoint? {
        let words = words(period, reportingUnit)
        let assembler = said(words)
        let views = assembler.views(printed(tables, reportingUnit), period, reportingUnit)
        guard let definition = reference.definition(in: assembler.registry, words: { words.sets.phrase($0) }) else {
            return nil
        }
        let figure = FigureEvaluator(views: views, registry: assembler.registry, reportingUnit: reportingUnit)
            .figure(definition)
        guard let value = figure.value, value.number != nil, let lineage = figure.lineage else { return nil }
        return ChartPoint(label: period.short, name: period.id, value: value, lineage: lineage)
    }
}
