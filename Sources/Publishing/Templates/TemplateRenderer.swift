import Messages
import ReportingKit

/// Fills compiled pieces with values.
struct TemplateRenderer {
    private(set) var text = ""
    /// What was missing where the template wanted to print it, each once, in order.
    private(set) var missing: [String] = []
    /// The charts that are printed, in order.
    private(set) var charts: [ChartLook] = []
    /// Of a page, what its runs print; nil where a document is written, whose runs say nothing of it.
    private(set) var notes: RunNotes?

    init(notes: RunNotes? = nil) { self.notes = notes }

    mutating func render(_ pieces: [TemplatePiece], _ set: TemplateScope) {
        for piece in pieces {
            switch piece {
            case .markup(let markup): text += markup
            case .output(let expression, let format): output(expression, format, set)
            case .choice(let branches):
                let chosen = branches.first { $0.condition.map { set.evaluate($0).isTrue } ?? true }
                if let chosen { render(chosen.pieces, set) }
            case .loop(let variable, let list, let pieces):
                guard case .list(let items) = set.evaluate(list) else { continue }
                var inner = set
                for (index, item) in items.enumerated() {
                    inner.variables[variable] = item
                    inner.variables["loop"] = .record([
                        "index": .value(.count(index + 1)), "first": .flag(index == 0),
                        "last": .flag(index == items.count - 1),
                    ])
                    render(pieces, inner)
                }
            }
        }
    }

    private mutating func output(_ expression: TemplateExpression, _ format: RunFormat, _ set: TemplateScope) {
        let value = set.evaluate(expression)
        guard notes != nil else { return print(value, format) }
        if case .sentence(let words) = value {
            for part in words { print(.text(part.text), format, figure: part.figure) }
        } else {
            print(value, format, figure: set.figure(of: expression), isLabel: expression.isLabel)
        }
    }

    private mutating func print(
        _ value: TemplateValue, _ format: RunFormat, figure: String? = nil, isLabel: Bool = false
    ) {
        if case .chart(let look) = value {
            charts.append(look)
            if notes != nil { return text += RunNotes.chart(charts.count - 1) }
            text += ChartMarkup(look: look).run(ChartParts.relation(charts.count), number: charts.count)
            return
        }
        guard let printed = value.printed, value.isPrintable else {
            let (mark, what) = Self.mark(of: value)
            if let what, !missing.contains(what) { missing.append(what) }
            text += notes == nil ? "<w:r>" : RunNotes.gap
            text += "\(format.highlighted)<w:t>\(XMLText.escaped(mark))</w:t></w:r>"
            return
        }
        if printed.isEmpty { return }
        text += notes?.run(figure: figure, isLabel: isLabel) ?? "<w:r>"
        text += format.markup
        // Hardly a value has several lines, and looking for characters takes longer than all else here.
        if printed.utf8.contains(UInt8(ascii: "\n")) {
            for (index, line) in printed.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { text += "<w:br/>" }
                printLine(String(line))
            }
        } else {
            printLine(printed)
        }
        text += "</w:r>"
    }

    /// What is printed in the place of a value that is missing, and what to say of it in the list of gaps.
    private static func mark(of value: TemplateValue) -> (mark: String, what: String?) {
        switch value {
        case .missing(let what): (ReportTexts.missingMark, what)
        case .marked(let text, let what): ("[\(text)]", what)
        case .figure(let figure): mark(of: figure.value)
        default: (ReportTexts.missingMark, nil)
        }
    }

    private mutating func printLine(_ line: String) {
        text += "<w:t xml:space=\"preserve\">"
        text += XMLText.escaped(line)
        text += "</w:t>"
    }
}

extension TemplateValue {
    /// Absent values are printed like missing ones.
    fileprivate var isPrintable: Bool {
        switch self {
        case .value(.absent): false
        case .figure(let figure): figure.value.isPrintable
        default: true
        }
    }
}
