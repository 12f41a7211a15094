import Foundation
import TestSupport
import Testing

@testable import Tabular

/// Where a block ends is told without looking at its structure; that has to be where its structure says that a record
/// ends.
struct DelimitedBlockTests {
    private func block(_ text: String) throws -> DelimitedBlock {
        let block = DelimitedBlock()
        var offset = 0
        try block.fill(
            after: UnsafeBufferPointer(start: nil, count: 0), from: FileContent(Data(text.utf8)), at: &offset)
        return block
    }

    @Test(arguments: [
        ("a,b\nc", 4), ("a,b\n\"c\nd", 4), ("a,\"b\nc\"\nd", 8), ("a,\"b\"\"\n\"\"c\"\r\nd,\"", 13), ("a,5\"\nb\nc", 7),
        ("a,b\r\nc\r\n", 8), ("\"a\n\",\"\n", 0), ("a,b", 0), ("a\r\"b\n\"\rc", 0), ("a,\"b\"x\n", 7),
    ])
    func theLastLineFeedOutsideOfQuotesEndsABlock(_ text: String, _ end: Int) throws {
        let block = try block(text)
        #expect(block.endAtLineFeed(delimiter: UInt8(ascii: ","), isLast: false) == (end > 0))
        if end > 0 { #expect(block.complete == end) }
    }

    @Test func theLastBlockEndsWithTheText() throws {
        let block = try block("a,b\nc,\"d")
        #expect(block.endAtLineFeed(delimiter: UInt8(ascii: ","), isLast: true))
        #expect(block.complete == block.filled)
    }

    @Test func blocksEndWhereRecordsDo() throws {
        var random = SeededGenerator(seed: SeededGenerator.runSeed())
        let pieces = ["a", "ộ", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", ",\"", "\",", "\"\n", "\n\"", "b b"]
        var plain = 0
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let whole = try block(text)
            let isPlain = Result { try whole.index(whole.filled, delimiter: UInt8(ascii: ","), isLast: false) }
            guard case .success = isPlain else { continue }
            let ends = whole.ends.filter { $0 & DelimitedBlock.recordEnd != 0 }.map { Int($0 & DelimitedBlock.offset) }
            let cut = try block(text)
            guard cut.endAtLineFeed(delimiter: UInt8(ascii: ","), isLast: false) else { continue }
            let last = cut.complete - 1
            // Of a pair of line breaks the first one ends the record.
            #expect(ends.contains(last) || last > 0 && ends.contains(last - 1), "\(text.debugDescription)")
            let fields = ends.prefix { $0 <= last }.count
            try cut.index(cut.complete, delimiter: UInt8(ascii: ","), isLast: false)
            #expect(cut.recordCount == fields, "\(text.debugDescription)")
            #expect(cut.complete == last + 1, "\(text.debugDescription)")
            plain += 1
        }
        #expect(plain > 500)
    }
}
