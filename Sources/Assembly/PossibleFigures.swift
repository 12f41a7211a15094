import ReportingKit

/// The figures that a territory can have: of a commune not those of communes, of a province not those of districts. A
/// figure of units that a territory has not is not missing.
struct PossibleFigures {
    let views: Views
    let registry: ModuleRegistry
    let words: TitleWords

    var figures: [FigureDefinition] { of(registry.figures) }

    func of(_ figures: [FigureDefinition]) -> [FigureDefinition] {
        figures.compactMap { figure in
            figure.value.restricted(exists: exists, isDue: words.sets.expects).map {
                FigureDefinition(figure.id, figure.title, $0, format: figure.format)
            }
        }
    }

    /// What was sent can be; else a form's field can where the form asks for it.
    private func exists(_ dataset: DatasetID, _ set: UnitSet, _ field: FieldName?) -> Bool {
        guard words.sets.expects(set) else { return !views.rows(dataset, set).isEmpty }
        guard let definition = registry.dataset(dataset), definition.layout == .form, let field,
            let kind = words.sets.kind(of: set, territory: words.territory)
        else { return true }
        return definition.fields.contains {
            $0.name == field && $0.isAsked(of: set == .subordinates ? .subordinate : .own)
                && ($0.kinds.isEmpty || $0.kinds.contains(kind)) && $0.validity.holds(on: views.period.lastDay)
        }
    }
}
