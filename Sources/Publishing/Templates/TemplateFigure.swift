import Messages
import ReportingKit

/// A figure as templates see it: its value, what it is compared with, and the names that may follow it.
public struct TemplateFigure: Sendable {
    typealias Base = ChangeTexts.Base

    /// As lineage names it; nil for one that stands in no lineage.
    let id: String?
    let value: TemplateValue
    let title: String
    /// The change against the base; nil where there is nothing to compare.
    let change: ChangeWords?
    let base: Base
    let parts: [String: TemplateValue]

    /// "tăng 12,5% so với cùng kỳ", "gấp 2,4 lần cùng kỳ".
    var compared: TemplateValue {
        guard isKnown else { return .missing(title) }
        guard let change else { return .marked(ChangeTexts.noFigure(base), missing: "\(title), \(base.words)") }
        return .text(ChangeTexts.compared(change.short, base))
    }

    /// "tăng 1.204 hồ sơ (12,5%)"
    var changed: TemplateValue {
        guard isKnown else { return .missing(title) }
        return change.map { .text($0.text) }
            ?? .marked(ChangeTexts.noFigure(base), missing: "\(title), \(base.words)")
    }

    private var isKnown: Bool {
        switch value {
        case .missing, .value(.absent): false
        default: true
        }
    }
}

extension TemplateFigure {
    /// The names that may follow every figure.
    static let shape: TemplateShape = {
        let change: [String: TemplateShape] = ["change": .value, "change_percent": .value]
        let period = change.merging(["period": .value]) { $1 }
        return .figure(change.merging(["former": .figure(period), "last_year": .figure(period)]) { $1 })
    }()

    /// A figure with its comparisons.
    init(_ value: TemplateValue, id: String? = nil, title: String, former: ChangeWords?, lastYear: ChangeWords?) {
        self.id = id
        self.value = value
        self.title = title
        base = .lastYear
        change = lastYear
        var parts: [String: TemplateValue] = [:]
        parts["former"] = Self.then(former, .former, id, title)
        parts["last_year"] = Self.then(lastYear, .lastYear, id, title)
        parts.merge(Self.changes(lastYear, title)) { $1 }
        self.parts = parts
    }

    func with(_ further: [String: TemplateValue]) -> TemplateFigure {
        TemplateFigure(
            id: id, value: value, title: title, change: change, base: base,
            parts: parts.merging(further) { known, _ in known })
    }

    private static func then(
        _ change: ChangeWords?, _ base: Base, _ id: String?, _ title: String
    ) -> TemplateValue {
        guard let change else { return .missing("\(title), \(base.words)") }
        return .figure(
            TemplateFigure(
                id: id, value: .value(change.comparison.value), title: title, change: change, base: base,
                parts: changes(change, title).merging([
                    "period": .text(change.comparison.period.vietnamese)
                ]) { $1 }))
    }

    private static func changes(_ change: ChangeWords?, _ title: String) -> [String: TemplateValue] {
        let missing = TemplateValue.missing(ChangeTexts.change(of: title))
        return [
            "change": change.map { .value($0.comparison.difference) } ?? missing,
            "change_percent": change?.comparison.changePercent.map { .value(.decimal($0)) } ?? missing,
        ]
    }
}
