import ReportingKit
import Tabular

/// What stands around a table and says which dataset it is: the code of its form decides; the file's name and phrases
/// of the title decide between headers that tell as much.
struct DatasetMarks: Sendable {
    private struct Mark: Sendable {
        var formCode = ""
        var files: [Heading.Pattern] = []
        var titles: [Heading.Pattern] = []
        var lines: LineLabels?
        /// Whether labels are lines: those of one system come in every file, and a header is looked at in several
        /// heights.
        let known = BoundedCache<ExactText, Bool>(limit: 2_048)
    }

    private var marks: [DatasetID: Mark] = [:]

    /// Titles are in at most this many rows above a header.
    private static let titleRows = 15

    init(_ definitions: [DatasetDefinition]) {
        for definition in definitions {
            let mark = Mark(
                formCode: definition.formCode.map(VietnameseText.comparisonKey) ?? "",
                files: definition.fileNames.map { $0.pattern() }, titles: definition.titles.map { $0.inText.pattern() },
                lines: definition.lines.isEmpty ? nil : LineLabels(definition.lines))
            if !mark.formCode.isEmpty || !mark.files.isEmpty || !mark.titles.isEmpty || mark.lines != nil {
                marks[definition.id] = mark
            }
        }
    }

    /// `candidates` are headers at one place, those that tell most first.
    func choose(_ candidates: [HeaderFinder.Found], in sheet: CleanSheet, file: String) -> HeaderFinder.Found? {
        let candidates = candidates.filter { hasItsLines($0, in: sheet) }
        guard candidates.count > 1, candidates.contains(where: { marks[$0.definition.id] != nil }) else {
            return candidates.first
        }
        if let coded = coded(candidates, in: sheet) { return coded }
        let strengths = candidates.map { strength(of: $0, in: sheet) }
        let most = strengths.max() ?? 0
        let equals = zip(candidates, strengths).filter { $0.1 == most }.map(\.0)
        guard equals.count > 1, let first = equals.first else { return equals.first }
        let name = VietnameseText.comparisonKey(String(file.prefix(300)))
        if let named = equals.first(where: { found in
            marks[found.definition.id]?.files.contains { $0.matches(name) } ?? false
        }) {
            return named
        }
        let title = title(above: first, in: sheet)
        return equals.first { found in
            marks[found.definition.id]?.titles.contains { title.contains(where: $0.matches) } ?? false
        } ?? first
    }

    private func coded(_ candidates: [HeaderFinder.Found], in sheet: CleanSheet) -> HeaderFinder.Found? {
        let forms = candidates.filter { !(marks[$0.definition.id]?.formCode ?? "").isEmpty }
        guard let first = forms.first else { return nil }
        let title = title(above: first, in: sheet)
        return forms.first { found in
            title.contains { WordSequence.contains($0, marks[found.definition.id]?.formCode ?? "") }
        }
    }

    private func title(above found: HeaderFinder.Found, in sheet: CleanSheet) -> [String] {
        sheet.rows[..<found.assignment.header.rows.lowerBound].suffix(Self.titleRows).map {
            VietnameseText.comparisonKey($0.joined)
        }
    }

    /// Tables of indicators have one header: which they are, their lines tell.
    private func hasItsLines(_ found: HeaderFinder.Found, in sheet: CleanSheet) -> Bool {
        found.definition.layout != .indicators || lines(of: found, in: sheet) > 0
    }

    private func strength(of found: HeaderFinder.Found, in sheet: CleanSheet) -> Int {
        found.strength + (found.definition.layout == .indicators ? lines(of: found, in: sheet) : 0)
    }

    private func lines(of found: HeaderFinder.Found, in sheet: CleanSheet) -> Int {
        guard let mark = marks[found.definition.id], let labels = mark.lines, let column = found.assignment.memberColumn
        else { return 0 }
        return sheet.rows[found.assignment.header.rows.upperBound...].prefix(300).count { row in
            guard let text = row[column]?.text, text.utf8.count <= 600 else { return false }
            return mark.known.value(for: ExactText(text)) { labels.line(titled: text) != nil }
        }
    }
}

extension Heading {
    /// The same within a longer text: a title's phrase stands anywhere in it.
    fileprivate var inText: Heading { Heading("… \(text) …") }
}
