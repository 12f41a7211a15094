/// What of the modules' declarations a report is made of, with what the report itself declares.
struct ReportParts {
    let datasets: [DatasetDefinition]
    let figures: [FigureDefinition]
    let appendices: [AppendixDefinition]
    let sections: [SectionDefinition]
    let crossChecks: [CrossCheck]

    /// Everything of the modules and of all `kinds`, where `report` is nil.
    init(_ modules: [any ProcessorModule], of report: ReportKind?, _ kinds: [ReportKind]) {
        let declared = modules.flatMap(\.datasets)
        let offered = modules.flatMap(\.appendices).sorted { $0.order < $1.order }
        guard let report else {
            datasets = declared
            figures = modules.flatMap(\.figures)
            appendices = offered + kinds.flatMap { Self.own($0, declared) }
            sections = Self.merged(modules.flatMap(\.sections) + kinds.flatMap { $0.sections + $0.moreSections })
            crossChecks = modules.flatMap(\.crossChecks)
            return
        }
        datasets = declared.filter { report.uses($0.id) }
        figures = modules.flatMap(\.figures).filter { $0.value.datasets.allSatisfy(report.uses) }
        crossChecks = modules.flatMap(\.crossChecks).filter { check in
            switch check {
            case .bound(let lesser, let greater): report.uses(lesser.dataset) && report.uses(greater.dataset)
            }
        }
        // Of a dataset for which the report lists none, those that the dataset offers; a few rows for a sentence are no
        // list of it.
        let listed = Set(report.appendices.filter { !$0.rows.isRanking }.map(\.dataset))
        appendices =
            Self.own(report, declared)
            + offered.filter { report.uses($0.dataset) && !listed.contains($0.dataset) }.map { offered in
                var appendix = offered
                appendix.isLeftOutEmpty = report.dataset(offered.dataset)?.isRequired == false
                return appendix
            }
        sections =
            (report.sections.isEmpty ? modules.flatMap(\.sections) : report.sections) + report.moreSections
    }

    /// The appendices that a report lists itself.
    private static func own(_ report: ReportKind, _ declared: [DatasetDefinition]) -> [AppendixDefinition] {
        report.appendices.enumerated().compactMap { index, appendix in
            declared.first { $0.id == appendix.dataset }.flatMap { appendix.definition($0, order: index + 1) }
        }
    }

    /// Sections of one name are one: documents may name it by the headings of each.
    private static func merged(_ sections: [SectionDefinition]) -> [SectionDefinition] {
        var order: [SectionID] = []
        var merged: [SectionID: SectionDefinition] = [:]
        for section in sections {
            guard let known = merged[section.id] else {
                order.append(section.id)
                merged[section.id] = section
                continue
            }
            let further = ([section.title] + section.headings).filter { !known.headings.contains($0) }
            guard known.title != section.title || !section.headings.isEmpty else { continue }
            merged[section.id] = SectionDefinition(
                known.id, known.title, parent: known.parent,
                headings: known.headings + further.filter { $0 != known.title })
        }
        return order.compactMap { merged[$0] }
    }
}
