import Assembly
import Foundation
import ReportingKit

/// The Word template of the report, checked against what the modules declare.
public struct ReportTemplate: Sendable {
    private let template: WordTemplate

    /// Throws ``TemplateFaults`` with everything that is wrong.
    public init(_ bytes: Data, registry: ModuleRegistry) throws {
        template = try WordTemplate(bytes, shape: ReportNames.shape(registry))
    }

    /// The filled report, and the titles of figures that it wanted and that have no data.
    public func render(_ model: ReportModel, layout: ReportLayout) throws -> WordTemplate.Result {
        try template.render(
            ReportContext(model: model, layout: layout).values,
            mark: layout.isMarked ? model.mark(.report) : nil)
    }

    /// The sentences of the report: its paragraphs that stand in no table.
    public func sentences(_ model: ReportModel, layout: ReportLayout) -> [String] {
        template.paragraphs(ReportContext(model: model, layout: layout).values)
    }
}
