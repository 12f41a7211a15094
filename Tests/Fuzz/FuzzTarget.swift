import Foundation
import ReportingKit

@testable import Tabular

/// What libFuzzer calls: the reader named by `BAOCAOD_READER` on the input. Any outcome but a crash, a hang or too much
/// memory is right.
///
/// Raw bytes hardly get through a zip archive's checks, so the parts of packages have targets of their own: the input
/// becomes one part of a package that is otherwise sound.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzReader.take(bytes, count)
}

extension FuzzReader {
    /// One input for the reader that the run is for.
    static func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        chosen.read(Data(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
}

enum FuzzReader: String, CaseIterable {
    case xlsx, xls, ods, html, spreadsheetML, delimited, docx, markdown, json
    case sheet, strings, styles, workbook, document, content
    /// Two readers of one thing, which have to agree on what both accept.
    case scannedSheet, plainRows, passingDelimited

    static let chosen: FuzzReader = {
        let name = ProcessInfo.processInfo.environment["BAOCAOD_READER"] ?? ""
        guard let reader = FuzzReader(rawValue: name) else {
            let known = allCases.map(\.rawValue).joined(separator: " ")
            FileHandle.standardError.write(Data("set BAOCAOD_READER to one of: \(known)\n".utf8))
            exit(2)
        }
        return reader
    }()

    private static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.inflatedBytes = 64 << 20
        limits.partBytes = 16 << 20
        limits.cells = 500_000
        return limits
    }()

    func read(_ input: Data) {
        do {
            let limits = Self.limits
            switch self {
            case .xlsx: _ = try XLSXReader(limits: limits).read(input).mendingMisreadText()
            case .xls: _ = try XLSReader(limits: limits).read(input)
            case .ods: _ = try ODSReader(limits: limits).read(input)
            case .html: _ = try HTMLReader(limits: limits).read(input)
            case .spreadsheetML: _ = try SpreadsheetMLReader(limits: limits).read(input)
            case .delimited: _ = try DelimitedReader(limits: limits).read(input)
            case .docx: _ = try DOCXReader(limits: limits).read(input)
            case .markdown: _ = try MarkdownReader(limits: limits).read(input)
            case .json: _ = try JSONReader(limits: limits).read(input)
            case .sheet:
                _ = try XLSXReader(limits: limits).read(
                    Packages.workbook(replacing: "xl/worksheets/sheet1.xml", by: input))
            case .strings:
                _ = try XLSXReader(limits: limits).read(Packages.workbook(replacing: "xl/sharedStrings.xml", by: input))
            case .styles:
                _ = try XLSXReader(limits: limits).read(Packages.workbook(replacing: "xl/styles.xml", by: input))
            case .workbook:
                _ = try XLSXReader(limits: limits).read(Packages.workbook(replacing: "xl/workbook.xml", by: input))
            case .document: _ = try DOCXReader(limits: limits).read(Packages.document(input))
            case .scannedSheet: Agreement.ofSheetParsers(input, limits: limits)
            case .plainRows: Agreement.ofOpenDocumentRows(input, limits: limits)
            case .passingDelimited: Agreement.ofDelimitedReaders(input, limits: limits)
            case .content: _ = try ODSReader(limits: limits).read(Packages.spreadsheet(input))
            }
        } catch {
            // Refusing is what most inputs deserve.
        }
    }
}
