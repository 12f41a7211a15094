import CXLSXWriter
import Foundation
import ReportingKit
import Synchronization
import Tabular

/// An .xlsx file being written with libxlsxwriter, which keeps it in memory until it is closed.
///
/// A class because it owns the library's object. The same calls give the same bytes: the library stamps the entries of
/// its archive with 1980-01-01, and the date of creation is the caller's.
final class XLSXWorkbook {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// Closing asks gmtime(3), whose result all threads share.
    private static let closing = Mutex(())

    /// A workbook as a file; it and its sheets are valid inside `body` only.
    ///
    /// `created` nil stands for the date of the archive's entries.
    static func bytes(title: String, created: CalendarDate?, _ body: (XLSXWorkbook) throws -> Void) throws -> Data {
        // The library writes to a path only.
        try PrivateFile.bytes(named: "workbook.xlsx") { path in
            let workbook = try XLSXWorkbook(path: path)
            do {
                try workbook.setProperties(title: title, created: created)
                try body(workbook)
            } catch {
                lxw_workbook_free(workbook.workbook)
                throw error
            }
            // Frees the workbook whether or not it succeeds.
            let result = closing.withLock { _ in workbook_close(workbook.workbook) }
            try check(result, "write a workbook")
        }
    }

    private init(path: String) throws {
        guard let workbook = workbook_new(path) else {
            throw WorkbookError.refused(operation: "begin a workbook", reason: "out of memory")
        }
        self.workbook = workbook
    }

    private func setProperties(title: String, created: CalendarDate?) throws {
        try withCStrings([CellText.sanitized(title), "baocaod"]) { strings in
            var properties = lxw_doc_properties()
            properties.title = strings[0]
            properties.author = strings[1]
            properties.created = created.map(Self.seconds) ?? Self.archiveDate
            try Self.check(workbook_set_properties(workbook, &properties), "set the document properties")
        }
    }

    func setMark(_ mark: ProductMark) throws {
        for (name, value) in mark.properties {
            try Self.check(
                workbook_set_custom_property_string(workbook, name, value), "set the property \(name)")
        }
    }

    private static func seconds(_ date: CalendarDate) -> time_t {
        var day = tm()
        day.tm_year = Int32(date.year - 1900)
        day.tm_mon = Int32(date.month - 1)
        day.tm_mday = Int32(date.day)
        let seconds = timegm(&day)
        // Zero would mean the present time to the library.
        return seconds == 0 ? 1 : seconds
    }

    /// 1980-01-01, where the time of zip archives begins.
    private static let archiveDate: time_t = 315_532_800

    /// Adds a sheet after those there are; the name must come from ``SheetNames``.
    func addSheet(_ name: String) throws -> XLSXSheet {
        try Self.check(workbook_validate_sheet_name(workbook, name), "name a sheet “\(name)”")
        guard let sheet = workbook_add_worksheet(workbook, name) else {
            throw WorkbookError.refused(operation: "add the sheet “\(name)”", reason: "out of memory")
        }
        return XLSXSheet(sheet: sheet, name: name, workbook: self)
    }

    func addChart(_ type: UInt8) -> UnsafeMutablePointer<lxw_chart>? { workbook_add_chart(workbook, type) }

    func format(_ style: CellStyle) throws -> UnsafeMutablePointer<lxw_format> {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(workbook) else {
            throw WorkbookError.refused(operation: "add a format", reason: "out of memory")
        }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    static func check(_ result: lxw_error, _ operation: @autoclosure () -> String) throws {
        guard result != LXW_NO_ERROR else { return }
        throw WorkbookError.refused(operation: operation(), reason: String(cString: lxw_strerror(result)))
    }
}

/// Lends copies of strings to a C function; nil stays nil.
func withCStrings<Result>(_ strings: [String?], _ body: (CStrings) throws -> Result) rethrows -> Result {
    var texts = strings.map { $0.flatMap { strdup($0) } }
    var constants = texts.map { text in text.map { UnsafePointer($0) } }
    defer { constants.forEach { free(UnsafeMutablePointer(mutating: $0)) } }
    return try texts.withUnsafeMutableBufferPointer { texts in
        try constants.withUnsafeMutableBufferPointer { try body(CStrings(texts: texts, constants: $0)) }
    }
}

/// The structures of libxlsxwriter have `char *` in Debian 12 and Ubuntu 24.04, `const char *` in Debian 13: a string is had as either, whichever
/// the field is.
struct CStrings {
    fileprivate let texts: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>
    fileprivate let constants: UnsafeMutableBufferPointer<UnsafePointer<CChar>?>

    subscript(index: Int) -> UnsafeMutablePointer<CChar>? { texts[index] }
    subscript(index: Int) -> UnsafePointer<CChar>? { constants[index] }

    /// All of them, one behind the other.
    func list() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? { texts.baseAddress }
    func list() -> UnsafeMutablePointer<UnsafePointer<CChar>?>? { constants.baseAddress }
}
