import Assembly
import Foundation
import ReportingKit

/// The Word template of the report, checked against what the modules declare.
public struct ReportTemplate: Sendable {
    private let template: WordTemplate
    private let declared: ModuleRegistry

    /// Throws ``TemplateFaults`` with everything that is wrong.
    public init(_ bytes: Data, registry: ModuleRegistry) throws {
        declared = registry
        template = try WordTemplate(bytes, shape: ReportNames.shape(registry))
    }

    /// The filled report, and the titles of figures that it wanted and that have no data.
    ///
    /// `marked` is the mark that the report has since it was issued: made now it would be another as soon as modules know more figures.
    public func render(
        _ model: ReportModel, layout: ReportLayout, marked: String? = nil
    ) throws -> WordTemplate.Result {
        try template.render(
            ReportContext(declared: declared.in(model.words), model: model, layout: layout).values,
            mark: layout.isMarked ? model.mark(.report, data: marked) : nil)
    }

    /// The sentences of the report: its paragraphs that stand in no table.
    public func sentences(_ model: ReportModel, layout: ReportLayout) -> [String] {
        template.paragraphs(ReportContext(declared: declared.in(model.words), model: model, layout: layout).values)
    }
}
