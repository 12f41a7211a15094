import Foundation
import Office
import Processing
import ReportingKit
import Store

/// What may be shown of a file, decided by what its rows are.
package enum FileDisclosure: Sendable, Hashable {
    /// These sheets hold rows of units; of others headings alone are shown.
    case sheets(Set<String>, text: Bool)
    /// One row a dossier: what was counted is shown, and nothing of the rows.
    case counts

    /// Of an accepted file by what the store holds of it.
    package init(_ kind: FileContentKind) {
        self = kind.isCounted ? .counts : .sheets(kind.statedSheets, text: kind.hasText)
    }

    /// Of a file that went back by what recognition says of it.
    package init(_ processed: ProcessedFile) {
        guard processed.records == nil else {
            self = .counts
            return
        }
        var sheets = Set(processed.tables.flatMap { $0.table.rows.map(\.sheet) })
        sheets.formUnion(processed.tables.compactMap { $0.table.declaredTotal?.sheet })
        self = .sheets(sheets, text: !processed.narrative.isEmpty || processed.tables.isEmpty == false)
    }

    func of(_ sheet: String) -> SheetDisclosure? {
        switch self {
        case .sheets(let known, _): known.contains(sheet) ? .whole : .headings
        case .counts: nil
        }
    }

    var showsText: Bool {
        if case .sheets(_, let text) = self { text } else { false }
    }
}
