import Assembly
import Messages
import ReportingKit

/// The sentences that tell how figures of a report changed since the former period and a year ago.
///
/// Figures that are compared over the same units are in one sentence, which says over which where these are not all.
/// What cannot be compared is left out: a note says why.
struct ComparisonSentences {
    let definition: ComparisonDefinition
    let model: ReportModel
    var edition = ReportEdition.current
    /// What a figure counts.
    let measure: (FigureDefinition) -> String

    private struct Change {
        let figure: FigureID
        let words: String
        let change: ChangeWords

        var comparison: FigureComparison { change.comparison }
    }

    var lines: [String] { sentences.map { $0.map(\.text).joined() } }

    /// The same, each change with its figure.
    var sentences: [[TemplateWords]] {
        // Of a year the former period is the one of last year.
        let isSame = model.period.former == model.period.sameLastYear
        return sentences(\.former) { $0.vietnamese }
            + (isSame ? [] : sentences(\.lastYear) { ChangeTexts.sameOfYear($0.year) })
    }

    private func sentences(
        _ side: KeyPath<FigureValue, FigureComparison?>, period: (Period) -> String
    ) -> [[TemplateWords]] {
        let known = Dictionary(model.figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [[Change]] = []
        for part in definition.parts {
            guard let figure = known[part.figure], let comparison = figure[keyPath: side] else { continue }
            let change = Change(
                figure: part.figure, words: part.words,
                change: ChangeWords(
                    comparison: comparison, format: figure.definition.format, measure: measure(figure.definition),
                    padsThings: edition >= .second))
            guard !change.change.text.isEmpty else { continue }
            let place = groups.firstIndex { $0.first.map { Self.areAlike($0.comparison, comparison) } ?? false }
            if let place { groups[place].append(change) } else { groups.append([change]) }
        }
        return groups.compactMap { group in
            group.first.map { first in
                let opening = ChangeTexts.opening(
                    period(first.comparison.period), coverage(first.comparison))
                return [TemplateWords(text: opening)]
                    + group.enumerated().flatMap { index, change in
                        [
                            TemplateWords(text: "\(index > 0 ? ", " : "")\(change.words) "),
                            TemplateWords(text: change.change.text, figure: change.figure.rawValue),
                        ]
                    } + [TemplateWords(text: ".")]
            }
        }
    }

    private static func areAlike(_ a: FigureComparison, _ b: FigureComparison) -> Bool {
        a.set == b.set && a.coverage.compared == b.coverage.compared && a.coverage.units == b.coverage.units
            && (a.coverage.changedOn == nil) == (b.coverage.changedOn == nil)
    }

    private func coverage(_ comparison: FigureComparison) -> String {
        let coverage = comparison.coverage
        if coverage.isWhole { return "" }
        guard coverage.compared < coverage.units else {
            return ChangeTexts.summedUpByNewUnits
        }
        let units = comparison.set == .subordinates ? model.words.sets.below?.kinds ?? UnitTexts.units : UnitTexts.units
        return ChangeTexts.coverage(coverage.compared, of: coverage.units, units)
    }
}
