import ReportingKit
import Tabular

/// The rows of a sheet that are its title and headings, where nobody knows what its rows are.
///
/// Rows of people bear codes, days or telephones; headings do not. What lies below the headings is not shown.
struct HeadingRows {
    /// The row after the last of them.
    private(set) var end: Int

    private static let rowsLookedAt = 20
    /// Titles above the headings.
    private static let mostTitles = 6
    private static let leastHeadings = 3
    private static let digitsOfData = 4
    /// What stands below headings is looked for in so many rows: numbers of columns may come first.
    private static let rowsBelow = 4

    init(_ rows: [SheetRow]) {
        end = 0
        let filled = rows.prefix(Self.rowsLookedAt).map { row in (index: row.index, cells: row.cells.filter(\.isFilled))
        }
        .filter { !$0.cells.isEmpty }
        for (place, row) in filled.enumerated() {
            guard let texts = Self.texts(row.cells), !texts.contains(where: Self.isData) else { return }
            // A title stands alone in its row. Two texts are as likely a person and a remark.
            if texts.count == 1, place < Self.mostTitles { continue }
            // Names of people and places look like headings: what tells them apart is that rows of another kind follow.
            guard texts.count >= Self.leastHeadings,
                filled[(place + 1)...].prefix(Self.rowsBelow).contains(where: { below in
                    Self.texts(below.cells).map { $0.contains(where: Self.isData) } ?? true
                })
            else { return }
            end = row.index + 1
            return
        }
    }

    /// Nil where something else than a text is among them.
    private static func texts(_ cells: [Cell]) -> [String]? {
        var texts: [String] = []
        for cell in cells {
            guard case .text(let text) = cell.content else { return nil }
            texts.append(text)
        }
        return texts
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

extension Cell {
    var isFilled: Bool {
        if case .text(let text) = content { !text.allSatisfy(\.isWhitespace) } else { true }
    }
}
