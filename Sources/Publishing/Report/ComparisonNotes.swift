import Messages
import ReportingKit

/// Over how much of the territory a report compares periods, and why not over the rest: each once, with the dataset
/// where they differ.
struct ComparisonNotes {
    let findings: [Finding]

    private static let codes: Set<FindingCode> = [.comparisonPartial, .comparisonNone, .comparisonParts]

    private struct Subject: Hashable {
        let set: UnitSet?
        let period: String?
        let isParts: Bool
    }

    var lines: [String] {
        let catalogue = MessageCatalogue(language: .vi)
        let notes = findings.filter { Self.codes.contains($0.code) }.map { finding in
            (subject: Self.subject(finding), sentence: catalogue.sentence(for: finding), finding: finding)
        }
        let sentences = Dictionary(grouping: notes, by: \.subject).mapValues { Set($0.map(\.sentence)) }
        var known: Set<String> = []
        return notes.compactMap { note in
            var line = note.sentence
            if let title = note.finding.comparedDataset, (sentences[note.subject]?.count ?? 0) > 1 {
                // A name keeps its capital.
                line = "\(title): " + (note.subject.isParts ? line : line.prefix(1).lowercased() + line.dropFirst())
            }
            return known.insert(line).inserted ? line : nil
        }
    }

    private static func subject(_ finding: Finding) -> Subject {
        let isParts = finding.code == .comparisonParts
        return Subject(
            set: finding.set, period: isParts ? finding.expected : finding.found, isParts: isParts)
    }
}
