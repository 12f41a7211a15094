import Messages
import ReportingKit

/// Word lists that are too long for a validation, or hold commas, kept on a hidden sheet that validations refer to.
struct FormLists {
    private let references: [FieldName: String]

    init(fields: [FieldDefinition], workbook: XLSXWorkbook, names: inout SheetNames) throws {
        let long = fields.compactMap { field -> (FieldName, [String])? in
            guard case .choice(let words) = field.type, !Self.fitsValidation(words) else { return nil }
            return (field.name, words)
        }
        guard !long.isEmpty else {
            references = [:]
            return
        }
        let sheet = try workbook.addSheet(names.name(WorkbookFormTexts.lists))
        var references: [FieldName: String] = [:]
        for (column, (name, words)) in long.enumerated() {
            for (row, word) in words.enumerated() { try sheet.write(.text(word), row, column, CellStyle()) }
            let letters = CellAddress.columnLetters(column)
            references[name] = "'\(sheet.name)'!$\(letters)$1:$\(letters)$\(words.count)"
        }
        sheet.hide()
        self.references = references
    }

    func rule(for field: FieldName, words: [String]) -> CellValidation.Rule {
        references[field].map(CellValidation.Rule.listInCells) ?? .list(words)
    }

    private static func fitsValidation(_ words: [String]) -> Bool {
        words.joined(separator: ",").utf16.count <= CellValidation.listLimit && !words.contains { $0.contains(",") }
    }
}
