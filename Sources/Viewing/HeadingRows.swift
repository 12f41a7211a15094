import ReportingKit
import Tabular

/// The rows of a sheet that are its title and headings, where nobody knows what its rows are.
///
/// Rows of people bear codes, days or telephones; headings do not. What lies below the headings is not shown.
struct HeadingRows {
    /// The row after the last of them.
    let end: Int

    private static let rowsLookedAt = 20
    private static let leastHeadings = 3
    private static let digitsOfData = 4

    init(_ rows: [SheetRow]) {
        var end = 0
        for row in rows.prefix(Self.rowsLookedAt) {
            let texts = row.cells.compactMap { cell -> String? in
                if case .text(let text) = cell.content { text } else { nil }
            }
            guard texts.count == row.cells.count, !texts.contains(where: Self.isData) else { break }
            // A title stands alone in its row.
            if row.cells.count < Self.leastHeadings {
                if end > 0 { break }
                continue
            }
            end = row.index + 1
            break
        }
        self.end = end
    }

    private static func isData(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
            if digits >= digitsOfData { return true }
        }
        return false
    }
}
