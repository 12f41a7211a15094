@testable import Tabular

extension SheetRow {
    /// The first 64 columns, where readers in passing look.
    var described: String {
        let cells = cells.filter { $0.column < 64 }.map { "\($0.column)=\($0.content)" }
        return cells.isEmpty ? "" : "\(index)\(isHidden ? " hidden" : ""): " + cells.joined(separator: " ")
    }
}
