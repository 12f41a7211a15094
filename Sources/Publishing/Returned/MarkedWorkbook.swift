import Foundation
import ReportingKit
import Tabular

/// A copy of a returned file as a workbook: its cells as they were read, the wrong ones filled red with a note at each, and before
/// them a sheet that lists the faults with links. The officer mends the copy and drops it again.
public struct MarkedWorkbook: Sendable {
    /// The sheet that lists the faults. Who reads the copy again leaves it out.
    public static let listSheetName = "Lỗi cần sửa"

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

    private let fileName: String
    private let sheets: [Sheet]
    private let faults: [MarkedFault]
    private let limits: Limits

    /// `fileName` is the officer's; `faults` in the order in which they are to be told, errors are put first.
    public init(fileName: String, sheets: [Sheet], faults: [MarkedFault], limits: Limits) {
        self.fileName = fileName
        self.sheets = sheets.filter { !Self.isFaultList($0) }
        self.faults = faults.filter { $0.severity == .error } + faults.filter { $0.severity != .error }
        self.limits = limits
    }

    /// The copy as a file. Same input, same bytes.
    public func bytes() throws -> Data {
        let told = Array(faults.prefix(limits.faults))
        return try XLSXWorkbook.bytes(title: fileName, created: nil) { workbook in
            var names = SheetNames()
            let listName = names.name(Self.listSheetName)
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
        guard sheet.name == listSheetName, case .text(let title)? = sheet.rows.first?[0] else { return false }
        return title == FaultListSheet.title
    }
}
