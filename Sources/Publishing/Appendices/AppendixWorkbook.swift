import Assembly
import Foundation
import Messages
import ReportingKit

/// The report's appendices as a workbook: the leader's page first, then one sheet each with real numbers, totals and
/// rates as live formulas, then the charts with their figures; ready to print.
public struct AppendixWorkbook: Sendable {
    private let report: ReportModel
    private let layout: ReportLayout
    private let marked: String?

    /// `marked` is the mark it has since it was issued.
    public init(_ report: ReportModel, layout: ReportLayout, marked: String? = nil) {
        self.report = report
        self.layout = layout
        self.marked = marked
    }

    /// The workbook as a file. Same report, same bytes.
    public func bytes() throws -> Data {
        let title = AppendixTexts.workbook(report.period, report.reportingUnit.name)
        return try XLSXWorkbook.bytes(title: title, created: report.period.lastDay) { workbook in
            if layout.isMarked { try workbook.setMark(report.mark(.appendices, data: marked)) }
            var names = SheetNames()
            if layout.hasSummary {
                let sheet = try workbook.addSheet(names.name(AppendixTexts.summarySheet))
                try SummarySheet(page: SummaryPage(report, layout: layout)).write(on: sheet)
            }
            // A few rows that the template takes for a sentence are no appendix.
            let appendices = report.appendices.filter { $0.number > 0 || !$0.definition.rows.isRanking }
            for appendix in appendices {
                let sheet = try workbook.addSheet(names.name(AppendixTexts.name(appendix.number)))
                try AppendixSheet(appendix, period: report.period).write(on: sheet)
            }
            let charts = layout.hasSummary ? report.summary.charts.filter(\.isDrawn) : []
            if !charts.isEmpty {
                let sheet = try workbook.addSheet(names.name(SummaryTexts.charts))
                try ChartSheet(charts: charts.map(ChartLook.init), period: report.period).write(on: sheet)
            }
            // A workbook has at least one sheet.
            if appendices.isEmpty, !layout.hasSummary {
                try workbook.addSheet(names.name(AppendixTexts.unnumbered)).write(
                    .text(AppendixTexts.none), 0, 0, CellStyle())
            }
        }
    }
}
