import Claims
import Foundation
import ReportingKit
import Tabular

/// What of a draft's figures is otherwise than in the report that its data give: place by place, whatever the figures
/// are.
///
/// An audit knows what a figure means and where it comes from, as far as it understands the sentence; this one knows
/// what was there.
public struct DraftDifference: Sendable {
    /// A number of a sentence.
    public struct Figure: Hashable, Sendable {
        public let paragraph: Int
        public let printed: String
        /// How many equal texts are behind it in its paragraph.
        public let fromEnd: Int
    }

    public enum Change: Hashable, Sendable {
        /// The report has another number in its place.
        case edited(Figure, expected: String)
        /// The report has no number there.
        case added(Figure)
        /// The sentence stands, but not with this number of the report.
        case dropped(printed: String, paragraph: Int)
        /// The report has the sentence behind that paragraph.
        case removed(sentence: String, below: Int)
        case cell(sheet: String, CellAddress, expected: String)
        case rowRemoved(sheet: String, label: String)
        case rowAdded(sheet: String, CellAddress, label: String)
    }

    public private(set) var changes: [Change] = []
    public var places: Set<Place> { Set(changes.map(\.place)) }

    /// Whether a document has nothing of the report at all: it is another one.
    public private(set) var isUnrelated = false
    /// The share of the report's sentences that are in the document, 0…1.
    public private(set) var share = 0.0

    /// Both as their reader gives them.
    public init(draft: Reading, report: Reading) {
        let own = DraftSentence.all(report.text.map(Passage.all) ?? [])
        let written = DraftSentence.all(draft.text.map(Passage.all) ?? [])
        let alignment = SentenceAlignment(report: own, draft: written)
        share = own.isEmpty ? 0 : Double(alignment.pairs.count) / Double(own.count)
        isUnrelated = alignment.pairs.isEmpty
        // A clause that was moved to another sentence is there.
        var moved: Set<String> = []
        for (old, now) in alignment.pairs { compare(own[old], written[now], &moved) }
        for index in alignment.added {
            let sentence = written[index]
            changes += sentence.numbers.map { .added(Self.figure($0, sentence)) }
            moved.formUnion(sentence.numbers.map(\.value))
        }
        addRemoved(alignment, own, written, moved)
        changes += DraftTables(report: report.sheets, draft: draft.sheets).changes
    }

    private static func figure(_ number: DraftSentence.Number, _ sentence: DraftSentence) -> Figure {
        Figure(paragraph: sentence.paragraph, printed: number.printed, fromEnd: number.fromEnd)
    }

    /// Numbers in their order: what is between two that are the same was changed.
    private mutating func compare(_ report: DraftSentence, _ draft: DraftSentence, _ moved: inout Set<String>) {
        let (old, now) = (report.numbers, draft.numbers)
        guard old.map(\.value) != now.map(\.value) else { return }
        var gone: [Int] = []
        var new: [Int] = []
        for change in now.map(\.value).difference(from: old.map(\.value)) {
            switch change {
            case .remove(let offset, _, _): gone.append(offset)
            case .insert(let offset, _, _): new.append(offset)
            }
        }
        // The gap that an index is in: how many numbers that are the same are before it.
        func gap(_ index: Int, _ changed: [Int]) -> Int { index - changed.count { $0 < index } }
        let gaps = Dictionary(grouping: gone.sorted(), by: { gap($0, gone) })
        let fillings = Dictionary(grouping: new.sorted(), by: { gap($0, new) })
        for key in Set(gaps.keys).union(fillings.keys).sorted() {
            let (missing, filling) = (gaps[key] ?? [], fillings[key] ?? [])
            for (from, to) in zip(missing, filling) {
                changes.append(.edited(Self.figure(now[to], draft), expected: old[from].printed))
            }
            for extra in filling.dropFirst(missing.count) {
                changes.append(.added(Self.figure(now[extra], draft)))
                moved.insert(now[extra].value)
            }
            for lost in missing.dropFirst(filling.count) {
                changes.append(.dropped(printed: old[lost].printed, paragraph: draft.paragraph))
            }
        }
    }

    /// So short a sentence is a heading or the rest of one.
    private static let fewestWords = 4

    private mutating func addRemoved(
        _ alignment: SentenceAlignment, _ report: [DraftSentence], _ draft: [DraftSentence], _ moved: Set<String>
    ) {
        guard !isUnrelated else { return }
        let partners = Dictionary(
            alignment.pairs.map { ($0.report, $0.draft) }, uniquingKeysWith: { first, _ in first })
        for index in alignment.removed {
            let sentence = report[index]
            let values = Set(sentence.numbers.map(\.value))
            guard !values.isEmpty, sentence.words.count >= Self.fewestWords, !values.isSubset(of: moved) else {
                continue
            }
            let before = (0..<index).reversed().lazy.compactMap { partners[$0] }.first
            changes.append(.removed(sentence: sentence.text, below: before.map { draft[$0].paragraph } ?? 1))
        }
    }
}

extension DraftDifference {
    /// Where a change is, whatever should be there.
    public enum Place: Hashable, Sendable {
        case figure(Figure)
        case below(paragraph: Int, words: String)
        case cell(sheet: String, CellAddress)
        case row(sheet: String, label: String)
    }
}

extension DraftDifference.Change {
    public var place: DraftDifference.Place {
        switch self {
        case .edited(let figure, _), .added(let figure): .figure(figure)
        case .dropped(_, let paragraph): .below(paragraph: paragraph, words: "")
        case .removed(let sentence, let paragraph):
            .below(
                paragraph: paragraph,
                words: VietnameseText.comparisonKey(sentence).split(separator: " ")
                    .filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " "))
        case .cell(let sheet, let cell, _), .rowAdded(let sheet, let cell, _): .cell(sheet: sheet, cell)
        case .rowRemoved(let sheet, let label): .row(sheet: sheet, label: label)
        }
    }
}

extension DraftDifference {
    /// The sentences of a paragraph that state figures, as they are compared.
    public static func figureSentences(_ paragraph: String) -> [String] {
        DraftSentence.all([Passage(text: paragraph, heading: nil, paragraph: 1)]).filter { !$0.numbers.isEmpty }
            .map(\.key)
    }
}
