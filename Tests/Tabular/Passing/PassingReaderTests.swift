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
        var hasPassed = true
        let one = passing {
            hasPassed = try PassingReader(limits: limits).read(FileContent(bytes), name: file, into: &$0)
        }
        let other = whole { try FileReader(limits: limits).read(bytes, name: file).sheets }
        if hasPassed { #expect(one == other) } else { #expect(Self.keptFiles.contains(file)) }
    }

    /// Those whose rows come in no order or whose texts are mended: they can only be kept.
    private static let keptFiles: Set<String> = [
        "files/formats/spreadsheet-writeexcel-digitization-communes.xls",
        "files/formats/spreadsheet-writeexcel-documents-district.xls",
        "files/formats/spreadsheet-writeexcel-services-communes.xls",
        "files/layout/header-on-each-page.xls", "files/text/tcvn3-in-biff5.xls", "files/text/vni-in-biff5.xls",
        "files/text/tcvn3-in-workbook.xls",
    ]

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
