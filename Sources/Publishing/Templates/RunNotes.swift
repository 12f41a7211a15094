/// What the runs of a page print: attributes of their elements that no Word document has.
struct RunNotes {
    /// The figures that are printed, in order; runs name them by their place.
    private(set) var figures: [String] = []

    /// The start of a run.
    mutating func run(figure: String?, isLabel: Bool) -> String {
        let mark = isLabel ? " \(Self.label)=\"\"" : ""
        guard let figure else { return "<w:r\(mark)>" }
        if figures.last != figure { figures.append(figure) }
        return "<w:r\(mark) \(Self.figure)=\"\(figures.count - 1)\">"
    }

    /// The start of a run that says that something is missing.
    static let gap = "<w:r \(gapName)=\"\">"

    /// A chart in the place of its drawing.
    static func chart(_ index: Int) -> String { "<w:r \(chartName)=\"\(index)\"/>" }

    static let figure = "figure"
    static let label = "label"
    static let gapName = "gap"
    static let chartName = "chart"
}

extension TemplateExpression {
    /// Whether it prints what a row is called.
    var isLabel: Bool {
        switch self {
        case .name(let path): path.count > 1 && path.last == "label"
        case .filtered(let inner, _): inner.isLabel
        case .text, .number, .compare, .and, .or, .not, .isMissing: false
        }
    }
}
