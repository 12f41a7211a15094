import Claims
import Foundation
import ReportingKit

/// A sentence of a document with the numbers in it, as drafts are compared with the report that their data give.
struct DraftSentence: Sendable {
    struct Number: Hashable, Sendable {
        /// "10.588"
        let printed: String
        /// The same for "03" and "3", "10588" and "10.588".
        let value: String
        /// How many equal texts are behind it in its paragraph.
        let fromEnd: Int
    }

    let text: String
    /// Its words and numbers, without marks and numbering, which readers of Word files tell from the text.
    let key: String
    let words: Set<Substring>
    let numbers: [Number]
    let paragraph: Int

    /// The sentences of some paragraphs, in order.
    static func all(_ passages: [Passage]) -> [DraftSentence] { passages.flatMap(sentences) }

    private static func sentences(_ passage: Passage) -> [DraftSentence] {
        let text = passage.text
        let numbers = numbers(in: text)
        var start = text.startIndex
        var sentences: [DraftSentence] = []
        func end(_ end: String.Index) {
            let range = start..<end
            let isFirst = sentences.isEmpty
            sentences += sentence(passage, range, numbers.filter { range.contains($0.at) }, isFirst: isFirst)
            start = end
        }
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if ".;".contains(text[index]), next == text.endIndex || text[next].isWhitespace { end(next) }
            index = next
        }
        end(text.endIndex)
        return sentences
    }

    private static func sentence(
        _ passage: Passage, _ range: Range<String.Index>, _ numbers: [(at: String.Index, number: Number)],
        isFirst: Bool
    ) -> [DraftSentence] {
        let text = passage.text[range].trimmingCharacters(in: .whitespaces)
        var body = passage.text[range]
        // An inserted heading changes the numbers of those behind it, and no figure.
        if isFirst, let label = body.prefixMatch(of: /\s*([0-9]{1,2}(\.[0-9]{1,2}){0,3}|[IVX]{1,5}|\p{L})[.)]\s/) {
            body = body[label.range.upperBound...]
        }
        let words = VietnameseText.comparisonKey(String(body)).split(separator: " ").filter {
            $0.contains { $0.isLetter || $0.isNumber }
        }
        guard !words.isEmpty else { return [] }
        return [
            DraftSentence(
                text: text, key: words.joined(separator: " "),
                words: Set(words.filter { !$0.allSatisfy(\.isNumber) }),
                numbers: numbers.filter { body.indices.contains($0.at) }.map(\.number),
                paragraph: passage.paragraph)
        ]
    }

    /// Digits with dots and commas between them.
    private static func numbers(in text: String) -> [(at: String.Index, number: Number)] {
        let found = text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).filter { match in
            // "V2" and "A1" name things.
            match.range.lowerBound == text.startIndex || !text[text.index(before: match.range.lowerBound)].isLetter
        }
        var behind: [String: Int] = [:]
        return found.reversed().map { match in
            let printed = String(match.output)
            defer { behind[printed, default: 0] += 1 }
            let number = Number(
                printed: printed, value: Self.value(printed), fromEnd: behind[printed, default: 0])
            return (match.range.lowerBound, number)
        }.reversed()
    }

    /// What digits stand for, however they are grouped.
    static func value(_ printed: String) -> String {
        var text = printed
        if text.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?/) != nil { text.removeAll { $0 == "." } }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let whole = String(parts[0].drop { $0 == "0" })
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        while fraction.last == "0" { fraction.removeLast() }
        guard parts.count <= 2 else { return text }
        return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "," + fraction)
    }

    /// Whether one was made of the other: most of the words are the same.
    func isAlike(_ other: DraftSentence) -> Bool { likeness(other) > 0.5 }

    func likeness(_ other: DraftSentence) -> Double {
        let most = max(words.count, other.words.count)
        return most == 0 ? 0 : Double(words.intersection(other.words).count) / Double(most)
    }
}
