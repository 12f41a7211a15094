import Assembly

/// A report as it was made at one time: what it holds, and its sentences.
struct ReportState: Sendable {
    let model: ReportModel
    let sentences: [String]

    init(_ model: ReportModel, _ composition: Composition) throws {
        self.model = model
        sentences = try composition.template().sentences(model, layout: composition.layout(in: model.period))
    }
}
