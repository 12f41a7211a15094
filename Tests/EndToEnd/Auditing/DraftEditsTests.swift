import Foundation
import SchemaSupport
import TestSupport
import Testing

/// Forty edits of one draft, drawn by a seed: each has its comment at its place, and no other place has one but totals
/// that no longer add up.
struct DraftEditsTests {
    private struct Edit: CustomStringConvertible {
        let run: Int
        let from: String
        let to: String
        let cell: WordText.Cell?
        let paragraph: Int
        var description: String { "\(from) → \(to) in \(cell.map { "\($0)" } ?? "paragraph \(paragraph)")" }
    }

    @Test(arguments: [UInt64(3), 17, 42])
    func eachOfFortyEditsHasItsCommentAndNothingElseHas(seed: UInt64) throws {
        let report = try SampleReport.shared.get()
        let text = try WordText(report.bytes)
        var random = SeededGenerator(seed: seed)
        var edits = cellEdits(text, count: 24, &random)
        edits += sentenceEdits(text, count: 12, &random)
        var texts = Dictionary(edits.map { ($0.run, text.runs[$0.run].text.replacing($0.from, with: $0.to)) }) { $1 }
        for edit in edits where edit.cell != nil { texts[edit.run] = edit.to }
        let open = paragraphs(text).filter { number in
            !edits.contains { $0.cell == nil && $0.paragraph == number }
        }.shuffled(using: &random)
        // Two sentences that nobody's figures give, and two sentences less.
        let added = ["Đã hỗ trợ 3.457 lượt hộ gia đình lắp đặt thiết bị.", "Có 861 lượt khách mời dự hội thảo."]
        for (paragraph, sentence) in zip(open, added) {
            let last = try #require(text.runs.lastIndex { $0.paragraph == paragraph && $0.cell == nil })
            texts[last] = text.runs[last].text + " " + sentence
        }
        let removed = open.dropFirst(2).filter { number in
            text.text(ofParagraph: number).split(separator: " ").count > 12
        }.prefix(2)
        let edited = try text.replacing(texts)
        let draft = try WordText(edited).without(paragraphs: Set(removed))
        let commented = try report.commented(draft)
        #expect(try OfficeSchemas.faults(of: commented).isEmpty)
        let comments = try WordText.comments(in: commented)

        for edit in edits {
            let isTold = comments.contains { $0.words == edit.to && ($0.text.contains(edit.from) || edit.cell != nil) }
            #expect(isTold, "\(edit) has no comment")
        }
        for number in ["3.457", "861"] {
            #expect(comments.contains { $0.words == number && $0.text.contains("không có trong số liệu") })
        }
        for paragraph in removed {
            let words = text.text(ofParagraph: paragraph).split(separator: " ").dropFirst(2).prefix(4)
            #expect(comments.contains { $0.text.contains(words.joined(separator: " ")) }, "\(words)")
        }
        let expected = edits.count + added.count
        let others = comments.filter { comment in
            !edits.contains { $0.to == comment.words } && !["3.457", "861"].contains(comment.words)
                && !comment.text.contains("đã bỏ")
        }
        #expect(others.allSatisfy { $0.text.contains("trong dự thảo được") }, "\(others)")
        #expect(comments.count - others.count <= expected + 4)
    }

    /// Figures of tables: cells that hold a number of two digits or more, each changed to one that stands nowhere in
    /// the document.
    private func cellEdits(_ text: WordText, count: Int, _ random: inout SeededGenerator) -> [Edit] {
        var edits: [Edit] = []
        let all = Set(text.runs.map(\.text))
        let candidates = text.runs.indices.filter { index in
            guard let cell = text.runs[index].cell, cell.row > 3, cell.column >= 2 else { return false }
            return text.runs[index].text.wholeMatch(of: /[1-9][0-9]{0,2}(\.[0-9]{3})*/) != nil
                && text.runs[index].text.count >= 2 && text.text(cell) == text.runs[index].text
        }.shuffled(using: &random)
        for index in candidates where edits.count < count {
            guard let value = Int(text.runs[index].text.replacing(".", with: "")) else { continue }
            let other = Self.grouped(value + Int.random(in: 1...9, using: &random))
            guard !all.contains(other), !edits.contains(where: { $0.to == other }) else { continue }
            edits.append(
                Edit(
                    run: index, from: text.runs[index].text, to: other, cell: text.runs[index].cell,
                    paragraph: text.runs[index].paragraph))
        }
        return edits
    }

    /// Paragraphs of running text that state figures.
    private func paragraphs(_ text: WordText) -> [Int] {
        Set(text.runs.filter { $0.cell == nil }.map(\.paragraph)).filter { number in
            let words = text.text(ofParagraph: number)
            return words.count > 60 && words.contains(/[ ][0-9]{2,3}(\.[0-9]{3})? [a-zà-ỹđ]/)
                && !words.contains("Kế hoạch") && !words.contains("Quyết định")
        }.sorted()
    }

    /// Figures of sentences, one a paragraph, each changed to one that stands nowhere in the document.
    private func sentenceEdits(_ text: WordText, count: Int, _ random: inout SeededGenerator) -> [Edit] {
        var edits: [Edit] = []
        for paragraph in paragraphs(text).shuffled(using: &random) where edits.count < count {
            for index in text.runs.indices where text.runs[index].paragraph == paragraph {
                let run = text.runs[index].text
                guard let match = run.firstMatch(of: /(?:^| )([1-9][0-9]{1,2}(\.[0-9]{3})?)(?: |$)/),
                    run.ranges(of: match.1).count == 1, let value = Int(match.1.replacing(".", with: ""))
                else { continue }
                let other = Self.grouped(value + 3 + Int.random(in: 0...6, using: &random))
                guard !text.xml.contains(">\(other)<"), !text.text(ofParagraph: paragraph).contains(other),
                    !edits.contains(where: { $0.to == other })
                else { continue }
                edits.append(
                    Edit(run: index, from: String(match.1), to: other, cell: nil, paragraph: paragraph))
                break
            }
        }
        return edits
    }

    private static func grouped(_ value: Int) -> String {
        value < 1_000 ? "\(value)" : grouped(value / 1_000) + "." + String("\(1_000 + value % 1_000)".dropFirst())
    }
}
