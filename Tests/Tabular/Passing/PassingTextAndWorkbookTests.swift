import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// What passes is what a reader of whole files sees.
struct PassingTextAndWorkbookTests {
    static let corpus: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Corpus")
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { ["xlsx", "csv", "tsv", "txt"].contains($0.pathExtension) }
    }()

    @Test func filesOfTheCorpusPassAsTheyAreReadWhole() throws {
        var compared = 0
        for file in Self.corpus {
            let bytes = try Data(contentsOf: file)
            let whole = Result { () throws(ReadingError) in
                try FileReader(limits: ReadingLimits()).read(bytes, name: file.lastPathComponent)
            }
            var collected = KeepingReceiver()
            let isPassing = Result { () throws(ReadingError) in
                try PassingReader(limits: ReadingLimits()).read(
                    FileContent(bytes), name: file.lastPathComponent, into: &collected)
            }
            // Texts in fonts of former times are mended in whole files alone.
            guard case .success(let reading) = whole, case .success(true) = isPassing, !reading.isMended(bytes, file)
            else { continue }
            #expect(collected.beginnings.map(\.sheet.name) == reading.sheets.map(\.name), "\(file.lastPathComponent)")
            for (beginning, other) in zip(collected.beginnings, reading.sheets)
            where beginning.format == .xlsx && beginning.isWhole {
                #expect(beginning.sheet.merges == other.merges, "\(file.lastPathComponent)")
                #expect(beginning.sheet.hiddenColumns == other.hiddenColumns, "\(file.lastPathComponent)")
            }
            for (one, other) in zip(collected.rows, reading.sheets) {
                let passed = one.map(\.described).filter { !$0.isEmpty }
                #expect(passed == other.rows.map(\.described).filter { !$0.isEmpty }, "\(file.lastPathComponent)")
            }
            compared += 1
        }
        #expect(compared > 150)
    }

    @Test(arguments: [",", ";", "\t"])
    func blocksOfRecordsPassInOrder(delimiter: String) throws {
        // Longer than several blocks, with quoted line breaks, doubled quotes, blank lines and both kinds of line
        // break.
        var text = ["Mã", "Đơn vị", "Ghi chú"].joined(separator: delimiter) + "\n"
        for number in 1...60_000 {
            let note = number.isMultiple(of: 7) ? "\"dòng 1\r\ndòng \"\"2\"\"\(delimiter) hết\"" : "bình thường"
            text +=
                ["HS-\(number)", "Xã Bình An", note].joined(separator: delimiter)
                + (number.isMultiple(of: 3) ? "\r\n" : "\n")
            if number.isMultiple(of: 5_000) { text += "\n" }
        }
        let bytes = Data(text.utf8)
        #expect(bytes.count > 6 * DelimitedBlock.length)
        var collected = KeepingReceiver()
        #expect(try PassingReader(limits: ReadingLimits()).read(FileContent(bytes), name: "a.csv", into: &collected))
        let whole = try FileReader(limits: ReadingLimits()).read(bytes, name: "a.csv")
        #expect(collected.rows.first?.map(\.described) == whole.sheets.first?.rows.map(\.described))
    }

    @Test(arguments: ["a,b\n\"x\"y,1\n", "a,b\n\"never closed,1\n", "a,b\nx\u{0},1\n"])
    func whatIsNoPlainTextIsLeftToTheReaderOfWholeFiles(text: String) throws {
        var collected = KeepingReceiver()
        let isPassing = try PassingReader(limits: ReadingLimits()).read(
            FileContent(Data(("c,d\n1,2\n" + text).utf8)), name: "a.csv", into: &collected)
        #expect(!isPassing)
    }
}

extension Reading {
    fileprivate func isMended(_ bytes: Data, _ file: URL) -> Bool {
        guard format == .xlsx, let plain = try? XLSXReader(limits: ReadingLimits()).read(bytes) else { return false }
        return zip(plain.sheets, sheets).contains {
            $0.rows.map(\.described) != $1.rows.map(\.described) || $0.name != $1.name
        }
    }
}
