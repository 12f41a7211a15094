import Auditing
import Claims
import Foundation
import Messages
import Publishing
import ReportingKit
import Tabular

/// What an audit found in a draft, as Word comments at its places.
///
/// Each place is told once: the figure that was changed, not all that no longer agrees because of it. Totals are the
/// exception, since they are corrected by hand.
struct DraftComments {
    typealias Kind = DraftSummary.Kind

    /// The report when it is made from today's data.
    struct Fresh {
        let report: AuditedReport
        /// How the draft differs from it, and from the report as it was when the draft was made; nil where that is the
        /// same or not known.
        let difference: DraftDifference
        let since: DraftDifference?
    }

    let catalogue: MessageCatalogue
    /// Nil where there are no data to make it from.
    let fresh: Fresh?

    private var texts: DraftTexts { DraftTexts(catalogue) }

    func comments(_ report: AuditedReport) -> [(kind: Kind, comment: WordComment)] {
        guard let fresh else { return report.faults.map { (.other, whole($0)) } }
        var told = Told()
        let standing = Set(fresh.report.faults.map(Mark.init))
        let faults = report.faults.filter { !standing.contains(Mark($0)) }
        var comments: [(kind: Kind, comment: WordComment)] = []
        for change in fresh.difference.changes {
            guard let comment = comment(change, faults, report.uncompared, fresh, &told) else { continue }
            comments.append(comment)
        }
        for fault in faults where !told.knows(fault.finding) {
            if let comment = comment(fault, told) { comments.append(comment) }
        }
        return comments
    }

    // MARK: What was changed

    /// Places that have a comment, and rows that are missing.
    private struct Told {
        var cells: [String: Set<CellAddress>] = [:]
        var figures: Set<[String]> = []
        var rows: Set<[String]> = []

        func knows(_ finding: Finding) -> Bool {
            if let paragraph = finding.place.paragraph {
                return figures.contains(["\(paragraph)", DraftComments.bare(finding.found ?? "")])
            }
            guard let sheet = finding.place.sheet else { return false }
            if finding.code == .unitMissing { return rows.contains([sheet, finding.row ?? ""]) }
            return finding.place.cell.map { cells[sheet]?.contains($0) ?? false } ?? false
        }
    }

    private func comment(
        _ change: DraftDifference.Change, _ faults: [AuditedReport.Fault], _ uncompared: [UncomparedFigure],
        _ fresh: Fresh, _ told: inout Told
    ) -> (Kind, WordComment)? {
        // Nobody edited what differs from today's report alone.
        let isNewer = fresh.since.map { !$0.places.contains(change.place) } ?? false
        func kind(_ kind: Kind) -> Kind { isNewer ? .newer : kind }
        func text(_ text: String) -> String { isNewer ? text + " " + texts.isNewer : text }
        switch change {
        case .edited(let figure, let expected):
            told.figures.insert(["\(figure.paragraph)", figure.printed])
            let known = faults.first {
                $0.isStored && $0.finding.place.paragraph == figure.paragraph
                    && Self.bare($0.finding.found ?? "") == figure.printed
            }
            return (
                kind(.figure), at(figure, text(known.map { texts.otherwise($0.finding) } ?? texts.edited(expected)))
            )
        case .added(let figure):
            if let fault = faults.first(where: {
                $0.isStored && $0.finding.place.paragraph == figure.paragraph
                    && Self.bare($0.finding.found ?? "") == figure.printed
            }) {
                told.figures.insert(["\(figure.paragraph)", figure.printed])
                return (kind(.figure), at(figure, text(texts.otherwise(fault.finding))))
            }
            guard
                let open = uncompared.first(where: {
                    $0.passage.paragraph == figure.paragraph && Self.bare($0.quantity.printed) == figure.printed
                })
            else { return nil }
            told.figures.insert(["\(figure.paragraph)", figure.printed])
            return (kind(.unsupplied), at(figure, text(texts.unsupplied(figure.printed, open.reason))))
        case .dropped(let printed, let paragraph):
            return (kind(.removed), WordComment(.paragraph(paragraph), text: text(texts.dropped(printed))))
        case .removed(let sentence, let paragraph):
            return (kind(.removed), WordComment(.paragraph(paragraph), text: text(texts.removed(sentence))))
        case .cell(let sheet, let cell, let expected):
            told.cells[sheet, default: []].insert(cell)
            let known = faults.first {
                $0.isStored && $0.finding.place.sheet == sheet && $0.finding.place.cell == cell
            }
            let what =
                known.map { texts.otherwise($0.finding) } ?? (expected.isEmpty ? texts.added : texts.edited(expected))
            return (kind(.figure), WordComment(.cell(sheet: sheet, cell), text: text(what)))
        case .rowRemoved(let sheet, let label):
            told.rows.insert([sheet, label])
            return (kind(.removed), WordComment(.cell(sheet: sheet, nil), text: text(texts.rowRemoved(label))))
        case .rowAdded(let sheet, let cell, let label):
            told.cells[sheet, default: []].insert(cell)
            return (kind(.unsupplied), WordComment(.cell(sheet: sheet, cell), text: text(texts.rowAdded(label))))
        }
    }

    private func at(_ figure: DraftDifference.Figure, _ text: String) -> WordComment {
        WordComment(.paragraph(figure.paragraph), words: figure.printed, fromEnd: figure.fromEnd, text: text)
    }

    /// The digits of a figure as it stands in a sentence: "52,39" of "52,39%", "12" of "hơn 12".
    private static func bare(_ printed: String) -> String {
        printed.firstMatch(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.output) } ?? printed
    }

    // MARK: What no longer agrees because of it

    private static let totals: Set<FindingCode> = [.totalMismatch, .ruleSum, .ruleRate]

    private func comment(_ fault: AuditedReport.Fault, _ told: Told) -> (Kind, WordComment)? {
        let finding = fault.finding
        // A sentence whose figure nobody changed is right; where it says something else of it now, the data say so.
        if let paragraph = finding.place.paragraph {
            guard fault.isStored else { return nil }
            return (
                .figure, WordComment(.paragraph(paragraph), words: finding.found, text: texts.otherwise(finding))
            )
        }
        guard let sheet = finding.place.sheet else { return (.other, whole(fault)) }
        let place = WordComment.Place.cell(sheet: sheet, finding.place.cell)
        if fault.isStored {
            return (
                .figure,
                WordComment(place, text: finding.code == .unitMissing ? sentence(fault) : texts.otherwise(finding))
            )
        }
        if Self.totals.contains(finding.code) {
            return finding.namesWrongCell ? nil : (.total, WordComment(place, text: texts.total(finding)))
        }
        // Figures that cannot be read are no consequence of others.
        guard !Self.consequences.contains(finding.code) else { return nil }
        return (.other, WordComment(place, text: sentence(fault)))
    }

    private static let consequences: Set<FindingCode> = [
        .contradictionCell, .contradictionTotal, .contradictionBound, .contradictionText, .contradictionRepeated,
        .ruleBound, .ruleFormula, .unitMissing, .unitUnknown, .unitNearMiss, .rowUnrecognized,
    ]

    private func sentence(_ fault: AuditedReport.Fault) -> String {
        catalogue.auditSentence(for: fault.finding, isStored: fault.isStored)
    }

    /// A fault as the audit of a document tells it.
    private func whole(_ fault: AuditedReport.Fault) -> WordComment {
        let place = fault.finding.place
        if let paragraph = place.paragraph {
            return WordComment(.paragraph(paragraph), words: fault.finding.found, text: sentence(fault))
        }
        // What is said of the document as a whole stands at its first paragraph.
        guard let sheet = place.sheet else { return WordComment(.paragraph(1), text: sentence(fault)) }
        return WordComment(.cell(sheet: sheet, place.cell), text: sentence(fault))
    }

    /// What a fault says, wherever in the document its paragraph or row stands.
    private struct Mark: Hashable {
        let code: FindingCode
        let isStored: Bool
        let figure: [String?]

        init(_ fault: AuditedReport.Fault) {
            let finding = fault.finding
            code = finding.code
            isStored = fault.isStored
            figure = [
                finding.table, finding.row, finding.column,
                finding.dataset?.rawValue, finding.set?.rawValue, finding.unit?.rawValue, finding.field?.rawValue,
                finding.found, finding.expected, finding.sentence?.text, finding.figure?.id,
            ]
        }
    }
}
