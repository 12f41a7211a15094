import Files
import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// What a window shows is what the whole reading has in its rows.
struct WindowReaderTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Corpus")

    /// Files that a reader made by others or by hand takes, of every format, none large.
    private static func files() throws -> [URL] {
        let endings: Set = ["xlsx", "xls", "ods", "fods", "html", "xml", "csv", "tsv", "docx", "md", "json", "xlsm"]
        let names = try FileManager.default.subpathsOfDirectory(atPath: corpus.path(percentEncoded: false))
        return try names.sorted().map { corpus.appending(path: $0) }.filter { url in
            guard endings.contains(url.pathExtension.lowercased()) else { return false }
            let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            return size < 100_000
        }
    }

    private struct Place: Hashable {
        let row: Int
        let isHidden: Bool
        let cells: [Cell]
    }

    private static func places(_ rows: [SheetRow]) -> [Place] {
        rows.map { Place(row: $0.index, isHidden: $0.isHidden, cells: $0.cells) }
    }

    @Test func windowsOfEveryFormatHoldTheRowsOfTheWholeReading() throws {
        let limits = ReadingLimits()
        var formats: Set<FileFormat> = []
        var compared = 0
        for url in try Self.files() {
            let (bytes, name) = (try Data(contentsOf: url), url.lastPathComponent)
            let whole: Reading
            do { whole = try FileReader(limits: limits).read(bytes, name: name) } catch { continue }
            // A few sheets of each file, in windows that begin and end within their rows.
            for (number, sheet) in whole.sheets.enumerated().prefix(3) {
                let count = (sheet.rows.last?.index ?? -1) + 1
                guard count < 100_000 else { continue }
                for start in Set([0, count / 2, max(0, count - 3)]).sorted() {
                    let range = start..<(start + 5)
                    let file = try WindowReader(limits: limits).read(
                        FileContent(bytes), name: name, sheet: .number(number), rows: range)
                    let window = try #require(file.window, "\(name), sheet \(number)")
                    #expect(file.format == whole.format)
                    #expect(
                        Self.places(window.sheet.rows) == Self.places(sheet.rows.filter { range.contains($0.index) }),
                        "\(name), \(sheet.name), \(range)")
                    #expect(window.goesOn || window.rowCount == count, "\(name), \(sheet.name)")
                    #expect(window.sheet.name == sheet.name)
                    #expect(window.sheet.isHidden == sheet.isHidden)
                    #expect(
                        window.sheet.merges
                            == sheet.merges.filter {
                                $0.first.row < range.upperBound && $0.last.row >= range.lowerBound
                            })
                    if file.format != .delimited { #expect(file.sheets.map(\.name) == whole.sheets.map(\.name)) }
                    compared += 1
                }
            }
            formats.insert(whole.format)
        }
        #expect(formats.isSuperset(of: [.xlsx, .xls, .ods, .html, .spreadsheetML, .delimited, .docx, .json]))
        #expect(compared > 200)
    }

    @Test func aSheetIsFoundByItsNameToo() throws {
        let bytes = Data("a,b\n1,2\n".utf8)
        let file = try WindowReader(limits: ReadingLimits()).read(
            FileContent(bytes), name: "a.csv", sheet: .named("Trang 1"), rows: 0..<10)
        #expect(file.window?.sheet.rows.count == 2)
        let other = try WindowReader(limits: ReadingLimits()).read(
            FileContent(bytes), name: "a.csv", sheet: .named("Trang 2"), rows: 0..<10)
        #expect(other.window == nil)
        #expect(other.sheets.map(\.name) == ["Trang 1"])
    }
}
