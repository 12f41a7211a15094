import Assembly
import Foundation
import Messages
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
    /// `marked` is the mark that the report has since it was issued: made now it would be another as soon as modules
    /// know more figures.
    public func render(
        _ model: ReportModel, layout: ReportLayout, marked: String? = nil
    ) throws -> WordTemplate.Result {
        try template.render(
            context(model, layout),
            mark: layout.isMarked ? model.mark(.report, data: marked, owner: layout.owner) : nil,
            described: layout.isDescribed ? properties(model, layout) : nil)
    }

    /// The filled report as a page shows it: the text of the document that ``render(_:layout:marked:)`` writes, each
    /// figure with its name in lineage. Figures that lineage does not have, because nothing is in their place, have none.
    package func page(_ model: ReportModel, layout: ReportLayout) throws -> RenderedDocument {
        let page = try template.page(context(model, layout))
        var known = page.figures
        guard !known.isEmpty else { return page }
        var traced: Set<String> = []
        model.forEachTracedFigure { figure in
            if known.remove(figure.id) != nil { traced.insert(figure.id) }
        }
        traced.formUnion(known.filter { $0 == ReportNames.board || model.listed($0) != nil })
        return page.naming(traced)
    }

    private func properties(_ model: ReportModel, _ layout: ReportLayout) -> DocumentProperties {
        let kind = declared.report?.title ?? ReportKind.standard.title
        return DocumentProperties(model, layout, title: ReportTexts.title(kind))
    }

    /// The sentences of the report: its paragraphs that are in no table.
    public func sentences(_ model: ReportModel, layout: ReportLayout) -> [String] {
        template.paragraphs(context(model, layout))
    }

    /// The values of datasets that it names, and the appendices that it prints.
    public var names: TemplateNames { TemplateNames(values: template.references, appendices: appendices) }

    /// An appendix is printed where its title is, or where its rows are with its number: rows alone may be in a
    /// sentence.
    private var appendices: [AppendixID] {
        let named = template.appendices
        let titled = Set(named.filter { $0.part == "title" }.map(\.id))
        let numbered = Set(named.filter { $0.part == "number" }.map(\.id))
        let places = named.filter { name in
            titled.contains(name.id) ? name.part == "title" : numbered.contains(name.id) && name.part == "rows"
        }
        let ids = FormerNames.added(
            to: Dictionary(declared.appendices.map { ($0.id.rawValue, $0.id) }, uniquingKeysWith: { first, _ in first })
        )
        var known: Set<AppendixID> = []
        return places.compactMap { ids[$0.id] }.filter { known.insert($0).inserted }
    }

    private func context(_ model: ReportModel, _ layout: ReportLayout) -> [String: TemplateValue] {
        ReportContext(
            declared: declared.in(model.words), model: model, layout: layout, references: template.references
        ).values
    }
}
