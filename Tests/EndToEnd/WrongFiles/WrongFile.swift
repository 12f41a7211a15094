import Foundation
import Office
import ReportingKit
import Settings
import Tabular
import TestSupport
import Testing

/// A file as officers send it by mistake, what they must be told of it, and the file as they send it again when they do
/// just that.
struct WrongFile: CustomTestStringConvertible, Sendable {
    struct File: Sendable {
        let name: String
        let bytes: Data
        var folder: String?
    }

    let file: File
    /// All of it stands in the explanation.
    let says: [String]
    /// None of it does.
    var neverSays: [String] = []
    /// A file that was taken before.
    var after: File?
    let mended: File

    var testDescription: String { file.name }
}

/// The office of a province, an empty one for each file.
struct WrongFileOffice {
    /// 5 October 2026.
    private static let now = Date(timeIntervalSince1970: 1_791_180_000)

    private static let shared = Result { try SampleRun.composition("province-2026-Q3") }

    private let temporary: TemporaryFolder
    private let composition: Composition
    private let output: OutputFolder

    init() throws {
        temporary = try TemporaryFolder("wrong")
        composition = try Self.shared.get()
        output = OutputFolder(root: temporary.url.appending(path: "output"))
    }

    /// Hands a file in through the whole pipeline; its explanation when it comes back.
    func send(_ file: WrongFile.File) throws -> String? {
        let folder = temporary.url.appending(path: "in-\(UUID().uuidString)", directoryHint: .isDirectory)
        let place = file.folder.map { folder.appending(path: $0, directoryHint: .isDirectory) } ?? folder
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try file.bytes.write(to: place.appending(path: file.name))
        let run = BatchRun(
            composition: composition, store: try composition.openStore(in: output), output: output, now: Self.now)
        let summary = try run.run(try InputFiles.list(folder)) { _, _ in }
        for (_, outcome) in summary.files {
            if case .returned(let explanation, _) = outcome {
                return try String(contentsOf: explanation, encoding: .utf8)
            }
        }
        return nil
    }
}

/// The tables of the sample province, to be spoilt.
enum SampleTables {
    static let documents = table("van ban cap xa.xlsx")
    static let digitization = table("so hoa cap xa.xlsx")

    private static func table(_ name: String) -> SheetFile {
        do {
            let file = SampleRun.root.appending(path: "config/samples/province-2026-Q3/in/\(name)")
            let reading = try FileReader(limits: ReadingLimits()).read(try Data(contentsOf: file), name: name)
            guard let sheet = reading.sheets.first else { return SheetFile([]) }
            var table = SheetFile([])
            for row in sheet.rows {
                while table.rows.count <= row.index { table.rows.append([]) }
                for cell in row.cells {
                    while table.rows[row.index].count <= cell.column { table.rows[row.index].append(.blank) }
                    table.rows[row.index][cell.column] =
                        switch cell.content {
                        case .text(let text): .text(text)
                        case .number(let number, _): .number(number)
                        case .boolean, .error, .formulaWithoutValue: .blank
                        }
                }
            }
            return table
        } catch {
            Issue.record(error)
            return SheetFile([])
        }
    }
}
