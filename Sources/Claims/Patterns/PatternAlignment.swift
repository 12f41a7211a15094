import ReportingKit

/// A paragraph laid beside a pattern, word by word, so that as much as possible fits.
///
/// A local alignment (Smith and Waterman, 1981): words may be added, left out or changed on both sides; a figure's
/// place takes a number. Words of a document that stand for a hole of the pattern cost nothing.
struct PatternAlignment {
    /// What an element of either side is: a word of the vocabulary, a number, a figure's place or a hole.
    enum Element: Hashable {
        case word(Int)
        case number(printed: Int)
        case slot
        case hole
    }

    let score: Int
    /// For each element of the pattern the element of the document that it is laid beside.
    let partners: [Int?]
    /// Elements of the document that stand for holes of the pattern.
    let held: [Int]
    /// The part of the pattern that takes part.
    let region: Range<Int>

    private static let wordScore = 8
    private static let slotScore = 8
    private static let gap = 1

    init?(pattern: [Element], document: [Element]) {
        let width = document.count + 1
        guard !pattern.isEmpty, width > 1 else { return nil }
        var scores = [Int32](repeating: 0, count: (pattern.count + 1) * width)
        var steps = [UInt8](repeating: 0, count: scores.count)
        var best: (score: Int32, cell: Int) = (0, 0)
        for i in 1...pattern.count {
            let element = pattern[i - 1]
            let skipPattern: Int32 = element == .hole ? 0 : Int32(Self.gap)
            let skipDocument: Int32 = element == .hole ? 0 : Int32(Self.gap)
            for j in 1...document.count {
                let cell = i * width + j
                var score: Int32 = 0
                var step: UInt8 = 0
                let fit = Self.fit(element, document[j - 1])
                if fit > 0 {
                    score = scores[cell - width - 1] + Int32(fit)
                    step = 1
                }
                let up = scores[cell - width] - skipPattern
                if up > score { (score, step) = (up, 2) }
                let left = scores[cell - 1] - skipDocument
                if left > score { (score, step) = (left, 3) }
                scores[cell] = score
                steps[cell] = step
                if score > best.score { best = (score, cell) }
            }
        }
        guard best.score > 0 else { return nil }
        var partners = [Int?](repeating: nil, count: pattern.count)
        var cell = best.cell
        let last = cell / width
        var held: [Int] = []
        var first = last
        walk: while scores[cell] > 0 {
            switch steps[cell] {
            case 1:
                first = cell / width - 1
                partners[first] = cell % width - 1
                cell -= width + 1
            case 2: cell -= width
            case 3:
                if pattern[cell / width - 1] == .hole { held.append(cell % width - 1) }
                cell -= 1
            default: break walk
            }
        }
        score = Int(best.score)
        self.partners = partners
        self.held = held
        region = first..<last
    }

    private static func fit(_ pattern: Element, _ document: Element) -> Int {
        switch (pattern, document) {
        case (.word(let a), .word(let b)): a == b ? wordScore : 0
        case (.word(let a), .number(let printed)): a == printed ? wordScore : 0
        case (.slot, .number): slotScore
        default: 0
        }
    }
}
