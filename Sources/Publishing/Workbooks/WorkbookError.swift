import ReportingKit

/// Why a workbook could not be written.
public enum WorkbookError: Error, Hashable, Sendable {
    /// libxlsxwriter refused; `operation` says what was asked of it, `reason` is its own text.
    case refused(operation: String, reason: String)
    /// The workbook's own limit: 1,048,576 rows and 16,384 columns.
    case outsideSheet(row: Int, column: Int)
    /// Infinity and NaN have no form in a workbook.
    case notFinite(CellAddress)
    /// libxlsxwriter counts a sheet's validations in one byte.
    case tooManyValidations(allowed: Int)
}
