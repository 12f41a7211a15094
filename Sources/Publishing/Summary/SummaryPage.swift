import Assembly
import Foundation
import Messages
import ReportingKit

/// What the page for the leader says, block by block; writers lay it out as a Word document and as the workbook's first
/// sheet.
struct SummaryPage: Sendable {
    struct Line: Sendable {
        let title: String
        let now: String
        /// Against the former period and a year ago; nil where the report has no such column.
        let former: String?
        let lastYear: String?
        let target: String?
    }

    struct Block: Sendable {
        let title: String
        let lines: [String]
    }

    let title: String
    let issuer: String
    let isDraft: Bool
    /// "Số liệu đến 14:05 ngày 05/07/2026"; blank where no file says when it came.
    let asOf: String
    /// The headings of the table of figures.
    let columns: [String]
    let lines: [Line]
    let blocks: [Block]

    /// At most this many points fit a page; the annex has all.
    private static let points = 5
    private static let boards = 5

    init(_ model: ReportModel, layout: ReportLayout) {
        let summary = model.summary
        title = SummaryTexts.title(model.period)
        issuer = layout.issuer.isEmpty ? model.words.sets.ownInFull : layout.issuer
        isDraft = layout.isDraft
        let newest = model.completeness.flatMap(\.units).compactMap { $0.file?.receivedAt }.max()
        asOf =
            newest.map { SummaryTexts.asOf(VietnamTime.clock($0), CalendarDate.inVietnam($0)) }
            ?? ""
        let former = model.period.former
        let lastYear = model.period.sameLastYear == former ? nil : model.period.sameLastYear
        let hasTargets = summary.figures.contains { $0.target != nil }
        columns =
            [SummaryTexts.figureColumn, SummaryTexts.nowColumn]
            + [former, lastYear].compactMap(\.self).map(SummaryTexts.againstColumn)
            + (hasTargets ? [SummaryTexts.targetColumn] : [])
        lines = summary.figures.map { entry in
            Line(
                title: entry.title, now: SummaryValue.text(entry),
                former: former.map { _ in Self.change(entry, entry.figure.former, SummaryTexts.noFormer) },
                lastYear: lastYear.map { _ in Self.change(entry, entry.figure.lastYear, SummaryTexts.noLastYear) },
                target: hasTargets ? Self.target(entry) : nil)
        }
        blocks = Self.blocks(model, layout)
    }

    /// The cells of a line, as the columns have them.
    static func cells(_ line: Line) -> [String] {
        [line.title, line.now] + [line.former, line.lastYear, line.target].compactMap(\.self)
    }

    // MARK: Figures

    private static func change(_ entry: SummaryFigure, _ comparison: FigureComparison?, _ none: String) -> String {
        guard let comparison, let difference = comparison.difference.number else {
            return entry.figure.value == nil ? "" : none
        }
        if difference.mantissa == 0 { return SummaryTexts.unchanged }
        let isUp = difference.mantissa > 0
        let words = ChangeWords(
            comparison: comparison, format: entry.figure.definition.format, measure: entry.measure
        ).text
        return SummaryTexts.change(
            isUp: isUp, words, isBetter: entry.better.map { $0 == (isUp ? .more : .less) })
    }

    private static func target(_ entry: SummaryFigure) -> String {
        guard let target = entry.target else { return "" }
        return SummaryTexts.target(
            SummaryValue.goal(entry, target), isLimit: target.bound == .atMost,
            isMet: entry.figure.value?.number.map(target.isMet))
    }

    // MARK: Blocks

    private static func blocks(_ model: ReportModel, _ layout: ReportLayout) -> [Block] {
        let rankings = model.summary.rankings
        func ranked(_ points: KeyPath<UnitRanking, [ChartPoint]>, _ others: KeyPath<UnitRanking, Int>) -> [String] {
            rankings.map { ranking in
                SummaryTexts.ranked(
                    ranking.title,
                    ranking[keyPath: points].map { "\($0.label) (\(SummaryValue.text($0.value, ranking.format, "")))" },
                    others: ranking[keyPath: others])
            }
        }
        let unsent = Set(model.completeness.flatMap(\.missing)).count
        let question = SummaryTexts.question(points: layout.openPoints.count, units: unsent)
        return [
            Block(title: SummaryTexts.best, lines: ranked(\.best, \.alsoBest)),
            Block(title: SummaryTexts.least, lines: ranked(\.least, \.alsoLeast)),
            Block(title: SummaryTexts.unmet, lines: unmet(model)),
            Block(title: SummaryTexts.sent, lines: sent(model)),
            Block(title: SummaryTexts.contradictions, lines: contradictions(layout.openPoints)),
            Block(title: SummaryTexts.questions, lines: layout.isDraft ? [question].compactMap(\.self) : []),
        ].filter { !$0.lines.isEmpty }
    }

    private static func unmet(_ model: ReportModel) -> [String] {
        model.summary.figures.compactMap { entry in
            guard let target = entry.target, let value = entry.figure.value?.number, !target.isMet(by: value) else {
                return nil
            }
            return SummaryTexts.unmet(
                entry.title, now: SummaryValue.text(entry), goal: SummaryValue.goal(entry, target),
                isLimit: target.bound == .atMost)
        }
    }

    private static func sent(_ model: ReportModel) -> [String] {
        let owed = model.completeness.filter { !$0.owing.isEmpty }
        let open = owed.filter { !$0.missing.isEmpty }
        let whole = owed.filter(\.missing.isEmpty).map { title($0, model) }
        let lines = open.prefix(boards).map {
            SummaryTexts.sent(
                title($0, model), answered: $0.answered.count, due: $0.owing.count, missing: $0.missing)
        }
        let further = open.count > boards ? [SummaryTexts.furtherTables(open.count - boards)] : []
        if owed.isEmpty { return [SummaryTexts.nothingOwed] }
        return lines + further + (whole.isEmpty ? [] : [SummaryTexts.allSent(whole)])
    }

    private static func title(_ completeness: Completeness, _ model: ReportModel) -> String {
        "\(completeness.dataset.title) (\(model.words.sets.phrase(completeness.set)))"
    }

    private static func contradictions(_ points: [String]) -> [String] {
        if points.isEmpty { return [SummaryTexts.noContradiction] }
        let shown = points.prefix(Self.points).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        return shown + (points.count > Self.points ? [SummaryTexts.further(points.count - Self.points)] : [])
    }
}

/// A value as the leader's page prints it.
enum SummaryValue {
    static func text(_ entry: SummaryFigure) -> String {
        entry.figure.value.map { text($0, entry.figure.definition.format, entry.measure) } ?? SummaryTexts.noFigure
    }

    static func goal(_ entry: SummaryFigure, _ target: Target) -> String {
        if case .percent = entry.figure.definition.format { return VietnameseNumber.percent(target.value) }
        return text(.decimal(target.value), entry.figure.definition.format, entry.measure)
    }

    static func text(_ value: FieldValue, _ format: FigureFormat, _ measure: String) -> String {
        guard let number = value.number else { return value.vietnamese }
        switch format {
        case .percent(let digits):
            return number == FixedDecimal(100) ? "100%" : VietnameseNumber.decimal(number, digits: digits) + "%"
        case .decimal(let digits):
            return counted(VietnameseNumber.decimal(number.rounded(to: digits)), measure)
        case .count, .padded, .text:
            if measure == "đồng", let money = money(number) { return money }
            return counted(value.count.map(VietnameseNumber.count) ?? VietnameseNumber.decimal(number), measure)
        }
    }

    private static func counted(_ number: String, _ measure: String) -> String {
        measure.isEmpty || measure == "%" ? number : "\(number) \(measure)"
    }

    /// "1,2 tỷ đồng", "684,5 triệu đồng"; nil below a million.
    private static func money(_ number: FixedDecimal) -> String? {
        for (size, scale) in [(Int64(1_000_000_000), ReportTexts.Scale.billion), (1_000_000, .million)]
        where !(number < FixedDecimal(Int(size))) {
            return number.divided(by: FixedDecimal(Int(size)), scale: 1).map {
                ReportTexts.money($0, scale)
            }
        }
        return nil
    }
}
