import Assembly
import Messages
import ReportingKit

/// What a report's figures are to reach, whether they do, and what changed most: the facts of its assessment.
struct ReportAssessment {
    let targets: [DataReference: Target]
    let comparisons: [ComparisonDefinition]
    let model: ReportModel
    /// A figure as templates print it.
    let value: (FigureValue) -> TemplateValue

    private struct Aim {
        let reference: DataReference
        let target: Target
        let figure: FigureValue
    }

    private var aims: [Aim] {
        let known = Dictionary(model.figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        return targets.sorted { $0.key.figure < $1.key.figure }.compactMap { reference, target in
            known[reference.figure].map { Aim(reference: reference, target: target, figure: $0) }
        }
    }

    var list: TemplateValue { .list(aims.map(record)) }

    private func record(_ aim: Aim) -> TemplateValue {
        let number = aim.figure.value?.number
        let isMet = number.map(aim.target.isMet) ?? false
        let units = units(aim)
        return .row(
            [
                "title": .text(aim.target.title ?? aim.figure.definition.title), "value": value(aim.figure),
                "goal": .value(.decimal(aim.target.value)), "is_limit": .flag(aim.target.bound == .atMost),
                "is_met": .flag(isMet), "basis": .text(aim.target.basis ?? ""),
                "verdict": .text(number.map { Self.verdict($0, aim.target) } ?? ""),
                "gap": .text(isMet ? "" : number.flatMap { Self.gap($0, aim) } ?? ""),
                "units": .value(.count(units.count)),
                "units_below": .value(.count(units.count { !aim.target.isMet(by: $0) })),
            ], .named(["gap": aim.figure.definition.id.rawValue]))
    }

    /// "vượt", "đạt", "gần đạt", "chưa đạt"; of a limit whether it is kept.
    private static func verdict(_ number: FixedDecimal, _ target: Target) -> String {
        if number == target.value { return ReportTexts.reached }
        switch target.bound {
        case .atMost: return target.isMet(by: number) ? ReportTexts.reached : ReportTexts.exceeded
        case .atLeast:
            if target.isMet(by: number) { return ReportTexts.surpassed }
            // Nine tenths of it.
            let near = target.value.multiplied(by: 9)?.divided(by: FixedDecimal(10), scale: 4)
            return near.map { number < $0 } ?? true ? ReportTexts.missed : ReportTexts.nearlyReached
        }
    }

    /// "còn thấp hơn 16,05 điểm phần trăm"
    private static func gap(_ number: FixedDecimal, _ aim: Aim) -> String? {
        guard let difference = number.subtracting(aim.target.value) else { return nil }
        return ReportTexts.gap(
            ChangeWords.magnitude(difference), isBelow: difference.mantissa < 0,
            isPercent: aim.figure.definition.format.isPercent)
    }

    /// The value of each unit below, as an appendix has them; empty where none has.
    private func units(_ aim: Aim) -> [FixedDecimal] {
        guard [.set(.subordinates), .set(.whole)].contains(aim.reference.owner),
            let table = model.appendices.first(where: { table in
                table.definition.dataset == aim.reference.dataset && table.definition.sets == [.subordinates]
                    && table.definition.rows.isAll && table.fields.contains { $0.name == aim.reference.field }
            }), let column = table.fields.firstIndex(where: { $0.name == aim.reference.field })
        else { return [] }
        return table.rows.compactMap { $0.cells[column]?.value.number }
    }

    /// How many targets are met, of how many that have figures; which shares rose and fell most.
    var summary: TemplateValue {
        let known = aims.filter { $0.figure.value?.number != nil }
        let met = known.count { aim in aim.figure.value?.number.map(aim.target.isMet) ?? false }
        return .record([
            "known": .value(.count(known.count)), "met": .value(.count(met)),
            "rise": most { $1 < $0 } ?? .text(""), "fall": most { $0 < $1 } ?? .text(""),
        ])
    }

    /// "tỷ lệ số hóa khi tiếp nhận (tăng 3,20 điểm phần trăm so với quý II năm 2026)": of shares of the whole
    /// territory, which change alone compares; nil where none changed that way.
    private func most(_ precedes: (FixedDecimal, FixedDecimal) -> Bool) -> TemplateValue? {
        let figures = Dictionary(model.figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: (part: ComparisonDefinition.Part, difference: FixedDecimal, change: FigureComparison)?
        let zero = FixedDecimal(0)
        for part in comparisons.flatMap(\.parts) {
            guard let figure = figures[part.figure], figure.definition.format.isPercent, let change = figure.former,
                change.set != .subordinates, let difference = change.difference.number, precedes(difference, zero)
            else { continue }
            if let best = found, !precedes(difference, best.difference) { continue }
            found = (part, difference, change)
        }
        return found.map { found in
            let words = ChangeWords(comparison: found.change, format: .percent(2), measure: "").text
            return .sentence([
                TemplateWords(
                    text: "\(found.part.words) (\(ChangeTexts.against(words, found.change.period.vietnamese)))",
                    figure: found.part.figure.rawValue)
            ])
        }
    }

    static let targetNames = [
        "title", "goal", "is_limit", "is_met", "basis", "verdict", "gap", "units", "units_below",
    ]
    static let summaryNames = ["known", "met", "rise", "fall"]
}

extension FigureFormat {
    fileprivate var isPercent: Bool { if case .percent = self { true } else { false } }
}
