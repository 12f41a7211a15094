import Assembly
import Foundation
import Messages
import ReportingKit

/// The annex of data quality as a workbook: one sheet for each question a leader may ask.
public struct QualityWorkbook: Sendable {
    private let annex: QualityAnnex

    public init(_ annex: QualityAnnex) {
        self.annex = annex
    }

    /// The workbook as a file. Same annex, same bytes.
    public func bytes() throws -> Data {
        let period = annex.model.period
        return try XLSXWorkbook.bytes(
            title: QualityTexts.title(period), created: period.lastDay
        ) { workbook in
            try workbook.setMark(annex.model.mark(.quality))
            try sending.write(to: workbook, period)
            try findings.write(to: workbook, period)
            if !annex.returns.isEmpty { try returns.write(to: workbook, period) }
            try changes.write(to: workbook, period)
        }
    }

    private var sending: ListSheet<[[CellValue]]> {
        let lacking = annex.lacking.reduce(into: [Owed: QualityAnnex.Lacking]()) { $0[Owed($1)] = $1 }
        let rows = annex.model.completeness.flatMap { owed in
            owed.units.map { unit -> [CellValue] in
                let open = lacking[Owed(dataset: owed.dataset.id, set: owed.set, unit: unit.unit.code)]
                return [
                    .text(owed.dataset.title), .text(unit.unit.name), .date(owed.due),
                    .text(Self.status(unit, of: owed)),
                    .text(unit.file?.name ?? ""), .text(unit.file?.receivedAt.map(VietnamTime.slashed) ?? ""),
                ] + Self.answer(open)
            }
        }
        let texts = annex.lacking.compactMap { lacking in
            lacking.section.map { section -> [CellValue] in
                [
                    .text(QualityTexts.section(section)), .text(""), .text(""), .text(QualityTexts.missing), .text(""),
                    .text(""),
                ]
                    + Self.answer(lacking)
            }
        }
        return ListSheet(
            name: QualityTexts.sendingSheet, title: QualityTexts.sending,
            columns: [
                (QualityTexts.content, 34), (QualityTexts.unit, 28), (QualityTexts.due, 12), (QualityTexts.status, 14),
                (QualityTexts.receivedFile, 40),
                (QualityTexts.received, 18), (QualityTexts.number, 7), (QualityTexts.acceptedBy, 14),
                (QualityTexts.reason, 22),
            ],
            rows: rows + texts,
            isMarked: { row in
                if case .text(let status) = row[3] { QualityTexts.isOwed(status) } else { false }
            },
            blank: QualityTexts.nothingDue)
    }

    private struct Owed: Hashable {
        let dataset: DatasetID?
        let set: UnitSet?
        let unit: UnitCode?

        init(dataset: DatasetID?, set: UnitSet?, unit: UnitCode?) {
            self.dataset = dataset
            self.set = set
            self.unit = unit
        }

        init(_ lacking: QualityAnnex.Lacking) {
            self.init(dataset: lacking.dataset, set: lacking.set, unit: lacking.unit)
        }
    }

    private static func answer(_ lacking: QualityAnnex.Lacking?) -> [CellValue] {
        [
            .text(lacking.map { "M\($0.number)" } ?? ""), .text(lacking?.acceptance?.name ?? ""),
            .text(lacking?.acceptance?.reason ?? ""),
        ]
    }

    private static func status(_ unit: Completeness.Unit, of owed: Completeness) -> String {
        switch unit.status {
        case .sent: unit.isLate ? QualityTexts.late : QualityTexts.sent
        case .partly(let gaps): QualityTexts.lacks(owed.period.words(ofGaps: gaps))
        case .missing: QualityTexts.missing
        case .ended: QualityTexts.ended
        }
    }

    private var findings: ListSheet<some Collection<[CellValue]>> {
        ListSheet(
            name: QualityTexts.findingsSheet, title: QualityTexts.findings,
            columns: [
                (QualityTexts.number, 7), (QualityTexts.kind, 14), (QualityTexts.periodColumn, 16),
                (QualityTexts.content, 58), (QualityTexts.place, 28), (QualityTexts.otherPlace, 28),
                (QualityTexts.acceptedBy, 14), (QualityTexts.reason, 22),
            ],
            rows: annex.entries.lazy.map { entry in
                [
                    .text(entry.number.map { "M\($0)" } ?? ""),
                    .text(entry.kind + (entry.isAsked && entry.isOpen ? QualityTexts.asked : "")),
                    .text((entry.period ?? annex.model.period).vietnamese),
                    .text(entry.sentence), .text(entry.place(entry.finding.place)),
                    .text(entry.place(entry.finding.otherPlace)), .text(entry.acceptance?.name ?? ""),
                    .text(entry.acceptance?.reason ?? ""),
                ]
            },
            isMarked: { row in
                if case .text(let kind) = row[1], kind.hasPrefix(QualityTexts.contradiction), case .text("") = row[6] {
                    true
                } else {
                    false
                }
            },
            blank: QualityTexts.nothingFound)
    }

    private var returns: ListSheet<[[CellValue]]> {
        ListSheet(
            name: QualityTexts.returnsSheet, title: QualityTexts.returns,
            columns: [
                (QualityTexts.file, 50), (QualityTexts.folder, 20), (QualityTexts.received, 18),
                (QualityTexts.reason, 80),
            ],
            rows: annex.returns.map { file in
                [
                    .text(file.name), .text(file.folder ?? QualityTexts.commonFolder),
                    .text(VietnamTime.slashed(file.receivedAt)), .text(file.reason),
                ]
            }, isMarked: { _ in false }, blank: "")
    }

    /// Each figure now, in the period before and a year ago. Rates are compared in points, counts in percent.
    private var changes: ListSheet<[[CellValue]]> {
        let previous = annex.model.period.former?.vietnamese ?? QualityTexts.former
        let year = annex.model.period.sameLastYear?.vietnamese ?? QualityTexts.lastYear
        return ListSheet(
            name: QualityTexts.changesSheet, title: QualityTexts.changes,
            columns: [
                (QualityTexts.figure, 60), (QualityTexts.now, 16), (Self.capitalized(previous), 20),
                (QualityTexts.change, 16),
                (Self.capitalized(year), 20),
                (QualityTexts.change, 16),
            ],
            rows: annex.model.figures.compactMap { figure in
                guard let now = figure.value, now.number != nil else { return nil }
                return [
                    .text(figure.definition.title), Self.cell(now), Self.cell(figure.former?.value),
                    .text(Self.change(figure.former)), Self.cell(figure.lastYear?.value),
                    .text(Self.change(figure.lastYear)),
                ]
            }, isMarked: { _ in false }, blank: QualityTexts.noFigures)
    }

    private static func cell(_ value: FieldValue?) -> CellValue {
        value?.number.map { .number($0.doubleValue) } ?? .blank
    }

    /// How a figure changed; over how many units where it cannot be compared over all of them.
    private static func change(_ comparison: FigureComparison?) -> String {
        guard let comparison, let difference = comparison.difference.number else { return "" }
        let coverage = comparison.coverage
        let units = coverage.isWhole ? "" : QualityTexts.comparedUnits(coverage.compared, of: coverage.units)
        if case .decimal = comparison.now { return QualityTexts.points(sign(difference.rounded(to: 2))) + units }
        guard comparison.value.number?.mantissa != 0 else { return difference.mantissa == 0 ? "0%" + units : "" }
        return (comparison.changePercent.map { sign($0) + "%" } ?? QualityTexts.tooLarge) + units
    }

    private static func sign(_ value: FixedDecimal) -> String {
        (value.mantissa > 0 ? "+" : "") + VietnameseNumber.decimal(value)
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

/// A sheet with a title, headings and rows of text and numbers, ready to filter and to print.
private struct ListSheet<Rows: Collection<[CellValue]>> {
    let name: String
    let title: String
    let columns: [(title: String, width: Double)]
    /// Those of a country's findings are made one by one.
    let rows: Rows
    /// Rows that are emphasised.
    let isMarked: ([CellValue]) -> Bool
    /// Printed when there are no rows.
    let blank: String

    func write(to workbook: XLSXWorkbook, _ period: Period) throws {
        let sheet = try workbook.addSheet(name)
        for (index, column) in columns.enumerated() { try sheet.setColumns(index...index, width: column.width) }
        let heading = CellStyle().with {
            $0.fontSize = 13
            $0.isBold = true
        }
        try sheet.write(.text(title), 0, 0, heading)
        try sheet.write(.text(QualityTexts.period(period)), 1, 0, CellStyle().with { $0.isItalic = true })
        let head = CellStyle().with {
            $0.isBold = true
            $0.wraps = true
            $0.border = .thin
            $0.horizontal = .center
            $0.fill = 0xDDEBF7
        }
        for (index, column) in columns.enumerated() { try sheet.write(.text(column.title), 3, index, head) }
        for (offset, row) in rows.enumerated() {
            let isMarked = isMarked(row)
            for (index, value) in row.enumerated() { try sheet.write(value, 4 + offset, index, style(value, isMarked)) }
            let lines = lines(row)
            if lines > 1 { try sheet.setRow(4 + offset, height: Double(lines) * 15, isHidden: false) }
        }
        if rows.isEmpty { try sheet.write(.text(blank), 4, 0, CellStyle().with { $0.isItalic = true }) }
        try sheet.freeze(rows: 4, columns: 0)
        try sheet.setPage(.official(isLandscape: true, repeatedRows: 3...3))
    }

    /// Lines that the row's longest text takes. LibreOffice prints rows without a height of their own one line high.
    private func lines(_ row: [CellValue]) -> Int {
        zip(row, columns).map { value, column in
            guard case .text(let text) = value else { return 1 }
            return max(1, Int((Double(text.count) * 1.1 / column.width).rounded(.up)))
        }.max() ?? 1
    }

    private func style(_ value: CellValue, _ isMarked: Bool) -> CellStyle {
        CellStyle().with {
            $0.border = .thin
            $0.wraps = true
            $0.vertical = .top
            if isMarked { $0.fill = 0xFFF2CC }
            switch value {
            case .number(let number):
                $0.numberFormat = number == number.rounded() ? NumberFormat.whole : NumberFormat.decimals(2)
            case .date: $0.numberFormat = NumberFormat.date
            default: break
            }
        }
    }
}
