import ReportingKit

/// Makes the report of a period from what the store holds for it. A pure function: same input, same report.
public struct ReportAssembler: Sendable {
    private let registry: ModuleRegistry
    private let register: UnitRegister

    public init(registry: ModuleRegistry, register: UnitRegister) {
        self.registry = registry
        self.register = register
    }

    public func assemble(_ input: AssemblyInput, reportingUnit: AdministrativeUnit) -> ReportModel {
        let evaluator = FigureEvaluator(input: input, register: register, reportingUnit: reportingUnit)
        let figures = registry.figures.map(evaluator.figure)
        let (appendices, appendixFindings) = AppendixAssembler(input: input, registry: registry).tables()
        let sections = registry.sections.map { section in
            SectionText(
                definition: section,
                lines: input.narrative.filter { $0.text.section == section.id }.flatMap { source in
                    source.text.lines.map { .init(style: $0.style, text: $0.text, source: source.file) }
                })
        }
        let lists = registry.datasets.filter { $0.layout == .list }.map { dataset in
            ListTable(dataset: dataset, rows: input.rows(dataset.id).map(\.row))
        }
        let missing = figures.filter { $0.value == nil }.map { figure in
            Finding(
                .figureMissing, .notice, period: input.period, found: figure.definition.id.rawValue,
                details: ["figure": figure.definition.title])
        }
        return ReportModel(
            period: input.period, reportingUnit: reportingUnit, figures: figures, appendices: appendices,
            sections: sections, lists: lists, completeness: completeness(input, reportingUnit),
            findings: ContradictionChecker(input: input, registry: registry).findings() + appendixFindings + missing)
    }

    /// Communes owe every table of communes and every form; the reporting unit owes its own form.
    private func completeness(_ input: AssemblyInput, _ reportingUnit: AdministrativeUnit) -> [Completeness] {
        let communes = register.children(of: reportingUnit.code, on: input.period.lastDay, kind: .commune)
        return registry.datasets.flatMap { dataset -> [Completeness] in
            switch dataset.layout {
            case .unitRows: return [completeness(input, dataset, .communes, due: communes)]
            case .form:
                return [
                    completeness(input, dataset, .district, due: [reportingUnit]),
                    completeness(input, dataset, .communes, due: communes),
                ]
            case .list: return []
            }
        }
    }

    private func completeness(
        _ input: AssemblyInput, _ dataset: DatasetDefinition, _ scope: Scope, due: [AdministrativeUnit]
    ) -> Completeness {
        let answered = Set(input.rows(dataset.id, scope).compactMap(\.row.unit))
        return Completeness(
            dataset: dataset, scope: scope, answered: due.filter { answered.contains($0.id) }.map(\.name),
            missing: due.filter { !answered.contains($0.id) }.map(\.name))
    }
}
