import ReportingKit

/// The figures that the report's sentences take from the forms. Shares are computed from summed counts, never
/// averaged, and stay exact: words such as "hơn" and "gần" belong to the template.
enum InfrastructureFigures {
    static let all: [FigureDefinition] =
        AdministrationFigures.all + EquipmentFigures.all + CommunityTeamFigures.all + ServiceFigures.all
        + SocietyFigures.all + OutreachFigures.all

    static func count(
        _ name: String, _ title: String, _ value: FigureExpression, format: FigureFormat = .count
    ) -> FigureDefinition {
        FigureDefinition(FigureID("infrastructure.\(name)"), title, value, format: format)
    }

    static func rate(_ name: String, _ title: String, _ value: FigureExpression) -> FigureDefinition {
        FigureDefinition(FigureID("infrastructure.\(name)"), title, value, format: .percent(2))
    }

    static func text(_ name: String, _ title: String, _ value: FigureExpression) -> FigureDefinition {
        FigureDefinition(FigureID("infrastructure.\(name)"), title, value, format: .text)
    }
}
