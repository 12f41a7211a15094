import CXLSXWriter
import ReportingKit

extension XLSXSheet {
    /// Lets the cell take only what the validation says. A sheet has room for 255 of them.
    func validate(_ row: Int, _ column: Int, _ validation: CellValidation) throws {
        try validate(row...row, column, validation)
    }

    /// The same of the cells of several rows.
    func validate(_ rows: ClosedRange<Int>, _ column: Int, _ validation: CellValidation) throws {
        let (r, c) = try position(rows.lowerBound, column)
        let (last, _) = try position(rows.upperBound, column)
        guard sheet.pointee.num_validations < 255 else { throw WorkbookError.tooManyValidations(allowed: 255) }
        let texts = [
            CellText.clipped(validation.inputTitle, to: CellValidation.titleLimit),
            CellText.clipped(validation.inputMessage, to: CellValidation.messageLimit),
            CellText.clipped(validation.errorTitle, to: CellValidation.titleLimit),
            CellText.clipped(validation.errorMessage, to: CellValidation.messageLimit),
        ].map(CellText.sanitized)
        var items: [String] = []
        if case .list(let words) = validation.rule { items = words.map(CellText.sanitized) }
        var formula: String?
        if case .listInCells(let cells) = validation.rule { formula = "=" + cells }
        let result = withCStrings(texts + [formula]) { strings in
            withCStrings(items + [nil]) { items in
                var options = lxw_data_validation()
                options.input_title = strings[0]
                options.input_message = strings[1]
                options.error_title = strings[2]
                options.error_message = strings[3]
                options.value_formula = strings[4]
                options.value_list = items.list()
                validation.rule.describe(in: &options)
                return worksheet_data_validation_range(sheet, r, c, last, c, &options)
            }
        }
        try check(result, "validate", rows.lowerBound, column)
    }
}

extension CellValidation.Rule {
    fileprivate func describe(in options: inout lxw_data_validation) {
        switch self {
        case .wholeNumber(let least, let most?):
            options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            options.minimum_number = Double(least)
            options.maximum_number = Double(most)
        case .wholeNumber(let least, nil):
            options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            options.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            options.value_number = Double(least)
        case .decimal(let range):
            options.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            options.minimum_number = range.lowerBound
            options.maximum_number = range.upperBound
        case .list:
            options.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        case .listInCells:
            options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        case .date:
            options.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
            options.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            options.value_datetime = lxw_datetime(year: 1900, month: 1, day: 1, hour: 0, min: 0, sec: 0)
        case .anything:
            options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }
}
