import Foundation
import Messages
import ReportingKit

/// A Word template for an office's own words: the report's headings, under each a hint and what was written last time,
/// in brackets that are read as nothing.
public struct NarrativeForm: Sendable {
    public struct Section: Sendable {
        public let title: String
        /// From 1, as it is nested.
        public let level: Int
        /// Whether text is asked for under it: a heading over others has none of its own.
        public let isAsked: Bool
        public let former: [String]

        public init(title: String, level: Int, isAsked: Bool, former: [String]) {
            self.title = title
            self.level = level
            self.isAsked = isAsked
            self.former = former
        }
    }

    private let office: AdministrativeUnit
    private let period: Period
    private let sections: [Section]
    private let sending: FormSending

    public init(office: AdministrativeUnit, period: Period, sections: [Section], sending: FormSending) {
        self.office = office
        self.period = period
        self.sections = sections
        self.sending = sending
    }

    /// The template as a file. Same template, same bytes.
    public func bytes() throws -> Data {
        var zip = try ZipWriter()
        for (name, text) in WordFrame.parts { try zip.add(name, Data(text.utf8)) }
        try zip.add("word/document.xml", Data(WordFrame.document(body).utf8))
        return try zip.finish()
    }

    private var body: String {
        let head = [
            WordFrame.paragraph(WorkbookFormTexts.narrativeTitle, style: "Title"),
            WordFrame.paragraph(WorkbookFormTexts.narrativePeriod(period), style: "Subtitle"),
            WordFrame.paragraph(WorkbookFormTexts.narrativeUnit(office.name), style: "Subtitle"),
            WordFrame.paragraph(
                NarrativeHint.instruction(WorkbookFormTexts.howToWrite(sending.sentence)), style: "Hint"),
        ]
        var numbers: [Int] = []
        return
            (head
            + sections.flatMap { section in
                numbers = Array(numbers.prefix(section.level))
                while numbers.count < section.level { numbers.append(0) }
                numbers[section.level - 1] += 1
                return paragraphs(section, number: numbers[section.level - 1])
            }).joined()
    }

    private func paragraphs(_ section: Section, number: Int) -> [String] {
        let title = (Self.number(number, level: section.level) + " " + section.title).trimmingPrefix(" ")
        let heading = WordFrame.paragraph(String(title), style: "Heading\(min(section.level, 4))")
        guard section.isAsked else { return [heading] }
        let hint = NarrativeHint.hint(WorkbookFormTexts.sectionHint)
        return [heading, WordFrame.paragraph(hint, style: "Hint")]
            + section.former.map { WordFrame.paragraph(NarrativeHint.former($0), style: "Hint") }
            + [WordFrame.paragraph("", style: nil)]
    }

    /// As the decree numbers: I., 1., a).
    private static func number(_ number: Int, level: Int) -> String {
        switch level {
        case 1: RomanNumeral.text(number) + "."
        case 2: "\(number)."
        // Below the decree's "a)" headings have no number.
        case 4...: ""
        default: (UnicodeScalar(UInt8(96 + min(number, 26))).description) + ")"
        }
    }
}

extension NarrativeForm.Section {
    /// The sections of a report in order, with what was written for them before.
    public static func all(
        _ sections: [SectionDefinition], former: [SectionID: [String]]
    ) -> [NarrativeForm.Section] {
        let parents = Set(sections.compactMap(\.parent))
        func level(_ section: SectionDefinition) -> Int {
            var (level, next) = (1, section.parent)
            while let id = next, level < 9 {
                level += 1
                next = sections.first { $0.id == id }?.parent
            }
            return level
        }
        return sections.map { section in
            NarrativeForm.Section(
                title: section.title, level: level(section), isAsked: !parents.contains(section.id),
                former: former[section.id] ?? [])
        }
    }
}
