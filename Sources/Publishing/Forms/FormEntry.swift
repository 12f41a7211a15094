import Messages
import ReportingKit

/// How a field is entered: what its cell accepts, says and looks like.
struct FormEntry {
    let field: FieldDefinition
    let lists: FormLists

    var validation: CellValidation {
        CellValidation(
            rule: rule, inputTitle: WorkbookFormTexts.inputTitle,
            inputMessage: ([instruction] + further).joined(separator: "\n"),
            errorTitle: WorkbookFormTexts.errorTitle,
            errorMessage: WorkbookFormTexts.error(field.title, instruction))
    }

    private var rule: CellValidation.Rule {
        switch field.type {
        case .count, .amount: .wholeNumber(atLeast: 0, atMost: field.maximum)
        case .rate: .decimal(0...Double(field.maximum ?? 100))
        case .decimal:
            .decimal(lowest...max(lowest, field.upperBound?.doubleValue ?? Double(FieldType.largestWholeNumber)))
        case .flag: .list([FieldValue.flag(true).vietnamese, FieldValue.flag(false).vietnamese])
        case .choice(let words): lists.rule(for: field.name, words: words)
        case .date: .date
        case .text: .anything
        }
    }

    private var lowest: Double { field.minimum?.doubleValue ?? 0 }

    private var further: [String] { field.furtherHint.map { [$0] } ?? [] }

    private var instruction: String { field.formInstruction }

    var style: CellStyle {
        let base = CellStyle(fontSize: 12, fill: 0xFFF9E5, border: .thin, isLocked: false)
        return base.with { style in
            switch field.type {
            case .count, .amount:
                style.horizontal = .right
                style.numberFormat = NumberFormat.whole
            case .rate(let decimals), .decimal(let decimals):
                style.horizontal = .right
                style.numberFormat = NumberFormat.decimals(decimals)
            case .flag, .choice:
                style.horizontal = .center
            case .date:
                style.horizontal = .center
                style.numberFormat = NumberFormat.date
            case .text:
                style.horizontal = .left
                style.wraps = true
                style.numberFormat = NumberFormat.text
            }
        }
    }

    func content(_ value: FieldValue?) -> CellValue {
        switch value {
        case .count(let count): .number(Double(count))
        case .decimal(let decimal): .number(decimal.doubleValue)
        case .text(let text): .text(text)
        case .flag(let flag): .text(FieldValue.flag(flag).vietnamese)
        case .date(let date): .date(date)
        case .absent, nil: .blank
        }
    }
}
