import Auditing
import Claims
import Foundation
import Messages
import Publishing
import ReportingKit
import Tabular

/// What an audit found in a draft, as Word comments at its places.
struct DraftComments {
    /// The report when it is made from today's data.
    struct Fresh {
        let sentences: [String]
        let report: AuditedReport
    }

    let catalogue: MessageCatalogue
    let passages: [Passage]
    /// Nil where there are no data to make it from.
    let fresh: Fresh?

    private var sentences: [String]? { fresh?.sentences }

    func comments(_ report: AuditedReport) -> [WordComment] {
        let standing = Set(fresh?.report.faults.map(Mark.init) ?? [])
        return report.faults.filter { !standing.contains(Mark($0)) }.compactMap(comment)
            + unsupplied(report.uncompared) + deleted()
    }

    /// What a fault says, wherever in the document its paragraph stands.
    private struct Mark: Hashable {
        let code: FindingCode
        let isStored: Bool
        let sheet: String?
        let cell: CellAddress?
        let figure: [String?]

        init(_ fault: AuditedReport.Fault) {
            let finding = fault.finding
            code = finding.code
            isStored = fault.isStored
            sheet = finding.place.sheet
            cell = finding.place.cell
            figure = [
                finding.dataset?.rawValue, finding.set?.rawValue, finding.unit?.rawValue, finding.field?.rawValue,
                finding.found, finding.expected, finding.details["sentence"], finding.details["figure_id"],
            ]
        }
    }

    private func comment(_ fault: AuditedReport.Fault) -> WordComment? {
        let place = fault.finding.place
        let text = catalogue.auditSentence(for: fault.finding, isStored: fault.isStored)
        if let paragraph = place.paragraph {
            return WordComment(.paragraph(paragraph), words: fault.finding.found, text: text)
        }
        // What is said of the document as a whole stands at its first paragraph.
        guard let sheet = place.sheet else { return WordComment(.paragraph(1), text: text) }
        return WordComment(.cell(sheet: sheet, place.cell), text: text)
    }

    // MARK: What somebody wrote into the draft, and what somebody took out

    /// Figures of sentences that the product does not write: nobody sent them.
    private func unsupplied(_ figures: [UncomparedFigure]) -> [WordComment] {
        guard let sentences else { return [] }
        let own = Set(sentences.map(Self.key))
        return figures.filter { !own.contains(Self.key($0.passage.text)) }.map { figure in
            let reason = catalogue.sentence(for: figure.reason)
            return WordComment(
                .paragraph(figure.passage.paragraph), words: figure.quantity.printed,
                text: catalogue.isVietnamese
                    ? "Số \(figure.quantity.printed) không có trong số liệu đã nhận, cần tự kiểm tra (\(reason))."
                    : "Nobody supplied \(figure.quantity.printed): look at it yourself (\(reason)).")
        }
    }

    /// Sentences with figures that the draft no longer has, at the paragraph that stood before them.
    private func deleted() -> [WordComment] {
        guard let sentences else { return [] }
        let written = passages.map { (passage: $0, key: Self.key($0.text)) }
        var left = Dictionary(grouping: written, by: \.key).mapValues { $0.map(\.passage.paragraph) }
        var edited = written.filter { !Set(sentences.map(Self.key)).contains($0.key) }.map {
            (words: Self.words($0.key), paragraph: $0.passage.paragraph)
        }
        var last = 1
        return sentences.compactMap { sentence in
            let key = Self.key(sentence)
            guard !key.isEmpty else { return nil }
            if var places = left[key], !places.isEmpty {
                last = places.removeFirst()
                left[key] = places
                return nil
            }
            let words = Self.words(key)
            // A sentence that was rewritten is still there.
            if let index = edited.firstIndex(where: { Self.areAlike($0.words, words) }) {
                last = edited.remove(at: index).paragraph
                return nil
            }
            guard sentence.contains(where: \.isNumber), words.count >= 4 else { return nil }
            return WordComment(
                .paragraph(last),
                text: catalogue.isVietnamese
                    ? "Dưới đoạn này, dự thảo đã bỏ nội dung: “\(sentence)”."
                    : "Below this paragraph the draft left out: “\(sentence)”.")
        }
    }

    /// Without marks and numbering, which readers of Word files tell from the text.
    private static func key(_ text: String) -> String {
        VietnameseText.comparisonKey(text).split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }
            .joined(separator: " ")
    }

    private static func words(_ key: String) -> Set<Substring> {
        Set(key.split(separator: " ").filter { !$0.allSatisfy(\.isNumber) })
    }

    private static func areAlike(_ one: Set<Substring>, _ other: Set<Substring>) -> Bool {
        let common = one.intersection(other).count
        return common * 2 > max(one.count, other.count)
    }
}
