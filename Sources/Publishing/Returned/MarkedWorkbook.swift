import Foundation
import Messages
import ReportingKit
import Tabular

/// A copy of a returned file as a workbook that the officer repairs and drops again. Of an .xlsx or .xlsm workbook it
/// is the officer's own with the wrong cells filled and a note at each; of other files their cells as they were read,
/// and before them a sheet that lists the faults with links.
public struct MarkedWorkbook: Sendable {
    /// How much is copied and marked, so that a hostile or huge file costs little.
    public struct Limits: Hashable, Sendable {
        /// Faults that are listed and marked; beyond them only their number is told.
        public var faults = 500
        /// Cells over all sheets, a long text counting as several; of a larger file the copy is an excerpt.
        public var cells = 200_000
        /// Cells that merged ranges cover together.
        public var mergedCells = 200_000

        public init() {}
    }

    /// Of larger files the cells are copied, in part.
    public static let inPlaceBytes = MarkedPackage.fileBytes

    private let fileName: String
    private let sheets: [Sheet]
    /// Whether none of them is the list of a former copy.
    private let hasAllSheets: Bool
    private let faults: [MarkedFault]
    private let limits: Limits

    /// `fileName` is the officer's; `faults` in the order in which they are to be told, errors are put first.
    public init(fileName: String, sheets: [Sheet], faults: [MarkedFault], limits: Limits) {
        self.fileName = fileName
        self.sheets = sheets.filter { !Self.isFaultList($0) }
        hasAllSheets = self.sheets.count == sheets.count
        self.faults = faults.filter { $0.severity == .error } + faults.filter { $0.severity != .error }
        self.limits = limits
    }

    /// The officer's own workbook with marks; nil where it is written in a way that is not changed in place, is too
    /// large or hostile.
    public func bytes(in original: Data) throws -> Data? {
        guard hasAllSheets else { return nil }
        let told = faults.prefix(limits.faults)
        var marked: Set<String> = []
        let marks = sheets.map { sheet in
            // Where two sheets have one name, faults mean the first.
            let own = marked.insert(sheet.name).inserted ? told.filter { $0.sheet == sheet.name } : []
            return (sheet: sheet.name, marks: MarkedSheet(sheet, faults: own).marks())
        }
        guard marks.contains(where: { !$0.marks.isEmpty }) else { return nil }
        do {
            return try MarkedPackage(original).bytes(marks)
        } catch
            where error is MarkupText.Unusual || error is MarkedPackage.Unsuitable || error is ReadingError
            || error is ZipWriter.Fault
        {
            // Where it cannot be changed in place, its cells can be copied.
            return nil
        }
    }

    /// The copy of the cells as a file. Same input, same bytes.
    public func bytes() throws -> Data {
        let told = Array(faults.prefix(limits.faults))
        return try XLSXWorkbook.bytes(title: fileName, created: nil) { workbook in
            var names = SheetNames()
            let listName = names.name(MarkedCopyTexts.sheet)
            let copies = sheets.map { (source: $0, name: names.name($0.name)) }
            // Where two sheets have one name, faults mean the first.
            let namesInCopy = Dictionary(
                copies.map { ($0.source.name, $0.name) }, uniquingKeysWith: { first, _ in first })
            let isExcerpt = sheets.reduce(0) { $0 + MarkedSheet.cost($1.rows) } > limits.cells
            let list = FaultListSheet(
                fileName: fileName, faults: told, total: faults.count, namesInCopy: namesInCopy, isExcerpt: isExcerpt)
            try list.write(on: try workbook.addSheet(listName))
            var budget = MarkedSheet.Budget(cells: limits.cells, mergedCells: limits.mergedCells)
            var marked: Set<String> = []
            for copy in copies {
                let own = marked.insert(copy.source.name).inserted ? told.filter { $0.sheet == copy.source.name } : []
                let sheet = try workbook.addSheet(copy.name)
                try MarkedSheet(copy.source, faults: own).write(on: sheet, budget: &budget)
            }
        }
    }

    /// A copy that came back is copied without its old list.
    private static func isFaultList(_ sheet: Sheet) -> Bool {
        guard sheet.name == MarkedCopyTexts.sheet, case .text(let title)? = sheet.rows.first?[0] else { return false }
        return title == MarkedCopyTexts.title
    }
}
