import ReportingKit

/// The true value behind a cell's text, where the program that wrote it says so: Excel by `x:num` and its like,
/// LibreOffice by `sdval`.
enum HTMLCellValue {
    static func content(of attributes: HTMLAttributes, style: NumberStyle) -> CellContent? {
        // Without a value the attribute only says that the text is a number, in the writer's own way of writing
        // numbers.
        if let value = attributes["x:num"].flatMap({ Double(cellText: $0) }) { return .number(value, style) }
        if let error = attributes["x:err"], !error.isEmpty { return .error(error) }
        if let value = attributes["x:bool"], !value.isEmpty {
            return .boolean(value.lowercased() == "true" || value == "1")
        }
        if let value = attributes["sdval"].flatMap({ Double(cellText: $0) }) {
            // "1033;0;0.00%": language, its system, format code.
            let format = attributes["sdnum"]?.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).last
            return .number(value, NumberStyle(formatCode: String(format ?? "")))
        }
        return nil
    }
}
