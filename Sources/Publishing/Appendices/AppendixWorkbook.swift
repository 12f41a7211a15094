import Assembly
import Foundation
import ReportingKit

/// The report's appendices as a workbook, one sheet each: real numbers, totals and rates as live formulas, ready to print.
public struct AppendixWorkbook: Sendable {
    private let report: ReportModel
    private let isMarked: Bool
    private let marked: String?

    /// `isMarked` is whether the workbook says in its properties that this program made it, `marked` the mark it has since it was issued.
    public init(_ report: ReportModel, isMarked: Bool = true, marked: String? = nil) {
        self.report = report
        self.isMarked = isMarked
        self.marked = marked
    }

    /// The workbook as a file. Same report, same bytes.
    public func bytes() throws -> Data {
        let title = "Phụ lục báo cáo \(report.period.vietnamese) – \(report.reportingUnit.name)"
        return try XLSXWorkbook.bytes(title: title, created: report.period.lastDay) { workbook in
            if isMarked { try workbook.setMark(report.mark(.appendices, data: marked)) }
            var names = SheetNames()
            // A few rows that the template takes for a sentence are no appendix.
            let appendices = report.appendices.filter { $0.number > 0 || !$0.definition.rows.isRanking }
            for appendix in appendices {
                let sheet = try workbook.addSheet(names.name("Phụ lục \(RomanNumeral.text(appendix.number))"))
                try AppendixSheet(appendix, period: report.period).write(on: sheet)
            }
            // A workbook has at least one sheet.
            if appendices.isEmpty {
                try workbook.addSheet(names.name("Phụ lục")).write(
                    .text("Báo cáo không có phụ lục."), 0, 0, CellStyle())
            }
        }
    }
}
