import Foundation
import Testing

/// Sentences stand in `Messages`, where every one of them can be read and reworded without knowing who says it.
struct ProseTests {
    /// Files and folders whose Vietnamese words are none of a sentence: they are recognised in what others wrote, or
    /// name something.
    private static let vocabulary = [
        "Sources/Recognition": "headings, labels and units of tables",
        "Sources/Claims": "words by which sentences of reports are understood",
        "Sources/Declarations/Drafts": "words by which a table is understood",
        "Sources/Declarations/Keys": "examples in the description of a key",
        "Sources/ReportingKit": "names of periods, units and sets; words by which they are recognised",
        "Sources/TextEncoding": "syllables by which an encoding is recognised",
        "Sources/Tabular": "openings of headings, and names of tables that have none",
        "Sources/Auditing/TableNames.swift": "openings of a table's name",
        "Sources/Publishing/Templates/OfficialText.swift": "how subjects and types of documents begin",
        "Sources/Office/Setup": "names of offices and of who signs and receives, and examples in a new configuration",
        "Sources/Viewing/SignatureRows.swift": "words by which it is told who signs a table",
        "Sources/baocaod": "examples in the help of commands",
        "Sources/Publishing/Summary/SummaryStyles.swift": "names of styles in WordprocessingML",
    ]

    private struct Prose: CustomStringConvertible {
        let path: String
        let literal: StringLiterals.Literal

        var description: String { "\(path):\(literal.line): “\(literal.text)”" }
    }

    private static let found: Result<[Prose], any Error> = Result {
        try ["Sources", "Plugins"].flatMap { folder in
            try files(in: folder).filter { !$0.hasPrefix("Sources/Messages/") }.flatMap { path -> [Prose] in
                let text = try String(contentsOf: Manifest.project.appending(path: path), encoding: .utf8)
                // Most files have ASCII alone, or quotation marks besides.
                guard text.utf8.contains(where: { (0xC3..<0xE2).contains($0) }) else { return [] }
                return StringLiterals(of: text).all.filter { isProse($0.text) }.map { Prose(path: path, literal: $0) }
            }
        }
    }

    private static func files(in folder: String) throws -> [String] {
        let root = Manifest.project.appending(path: folder).path
        return try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }.sorted()
            .map { "\(folder)/\($0)" }
    }

    /// Several words, one of them with a letter that English has not.
    private static func isProse(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count > 1 && text.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
    }

    @Test func vietnameseSentencesStandInMessagesAlone() throws {
        let allowed = Array(Self.vocabulary.keys)
        for prose in try Self.found.get() where !allowed.contains(where: { Self.covers($0, prose.path) }) {
            Issue.record("a sentence outside of Messages: \(prose)")
        }
    }

    @Test func noExceptionOutlivesItsWords() throws {
        let found = try Self.found.get()
        for path in Array(Self.vocabulary.keys) {
            #expect(found.contains { Self.covers(path, $0.path) }, "\(path) has no Vietnamese words any more")
        }
    }

    private static func covers(_ exception: String, _ path: String) -> Bool {
        path == exception || path.hasPrefix(exception + "/")
    }

    @Test func literalsAreFoundWhereverTheyStand() {
        let source = #"""
            // "a comment"
            let one = "một hai \(names.map { "“\($0)”" }.joined(separator: ", ")) ba" /* "b" */
            let pattern = text.matches(of: /"([^"]+)"/)
            let lines = """
                dòng một \
                dòng "hai"
                """
            """#
        #expect(
            StringLiterals(of: source).all == [
                StringLiterals.Literal(line: 2, text: "“…”"), StringLiterals.Literal(line: 2, text: ", "),
                StringLiterals.Literal(line: 2, text: "một hai … ba"),
                StringLiterals.Literal(
                    line: 4, text: "\n    dòng một     dòng \"hai\"\n    "),
            ])
    }
}
