import Foundation
import ReportingKit
import Testing

@testable import Tabular

struct PassingReaderTests {
    private static let corpus = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

    /// Paths below the corpus of files whose names end so.
    private static func files(_ endings: Set<String>) -> [String] {
        let all =
            FileManager.default.enumerator(at: corpus, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { endings.contains($0.pathExtension) }.map { $0.path.replacing(corpus.path + "/", with: "") }
            .sorted()
    }

    @Test func theCorpusHasEnoughFiles() {
        #expect(Self.files(["xls"]).count >= 50)
        #expect(Self.files(["ods", "fods"]).count >= 20)
    }

    @Test(arguments: files(["xls", "ods", "fods", "html", "htm"]))
    func everyFileGivesTheSameCellsInPassingAsWhole(file: String) throws {
        let bytes = try CorpusFile.bytes(file)
        let limits = ReadingLimits()
        let one = passing { _ = try PassingReader(limits: limits).read(FileContent(bytes), name: file, into: &$0) }
        let other = whole { try FileReader(limits: limits).read(bytes, name: file).sheets }
        #expect(one == other)
    }

    @Test func aLongSheetBeginsWithItsFirstRowsAndGivesAllOfThem() throws {
        let rows = (1...200).map {
            "<table:table-row><table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row>"
        }
        let sheet = ODSText.sheet(rows.joined())
        var receiver = KeepingReceiver()
        #expect(
            try PassingReader(limits: ReadingLimits()).read(
                FileContent(Data(sheet.utf8)), name: "a.fods", into: &receiver))
        #expect(receiver.beginnings.map(\.isWhole) == [false])
        #expect(receiver.beginnings[0].sheet.rows.map(\.index) == Array(0..<64))
        #expect(receiver.rows[0].map(\.index) == Array(0..<200))
        #expect(receiver.ended == 1)
    }
}
