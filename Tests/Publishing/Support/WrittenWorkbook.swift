import Foundation
import ReportingKit
import Tabular

@testable import Publishing

/// A workbook as it came out: its bytes, its parts' XML and its sheets as our reader gives them.
struct WrittenWorkbook {
    let bytes: Data
    let sheets: [Sheet]
    private let parts: ZipParts

    init(_ make: () throws -> Data) throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "workbook.xlsx")
        bytes = try make()
        try bytes.write(to: file)
        sheets = try FileReader(limits: ReadingLimits()).read(bytes, name: "workbook.xlsx").sheets
        parts = try ZipParts(file)
    }

    /// The XML of the sheet with that number, from 1.
    func sheetXML(_ number: Int) throws -> String { try part("xl/worksheets/sheet\(number).xml") }

    func part(_ name: String) throws -> String {
        guard let data = parts.entries[name] else { throw MissingPart(name: name) }
        return String(decoding: data, as: UTF8.self)
    }

    struct MissingPart: Error { let name: String }

    /// The element of a cell, attributes and content: `r="B2" s="1" t="s"><v>0</v>`.
    func cell(_ address: String, sheet number: Int = 1) throws -> String {
        let xml = try sheetXML(number)
        guard let start = xml.range(of: "<c r=\"\(address)\"") else { throw MissingPart(name: address) }
        let rest = xml[start.upperBound...]
        let end = rest.range(of: "<c r=")?.lowerBound ?? rest.range(of: "</row>")?.lowerBound ?? rest.endIndex
        return String(rest[..<end])
    }

    /// What the reader sees in a cell.
    func content(_ address: String, sheet: Int = 0) -> CellContent? {
        guard let cell = CellAddress(address) else { return nil }
        return sheets[sheet].rows.first { $0.index == cell.row }?[cell.column]
    }
}

/// A folder that goes with the value that made it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        // Best effort: the system clears its temporary folder anyway.
        try? FileManager.default.removeItem(at: url)
    }
}
