import ReportingKit

/// The one catalogue of sentences for officers. Findings carry codes and values; here they become text.
public struct MessageCatalogue: Sendable {
    public enum Language: String, Sendable, CaseIterable {
        case vi, en
    }

    let language: Language

    public init(language: Language) {
        self.language = language
    }

    public var isVietnamese: Bool { language == .vi }

    /// A finding's text: what is wrong, and what to do about it.
    struct Entry {
        let sentence: String
        let advice: String

        init(_ sentence: String, _ advice: String) {
            self.sentence = sentence
            self.advice = advice
        }
    }

    private var entries: [FindingCode: Entry] {
        switch language {
        case .vi: Self.vietnamese
        case .en: Self.english
        }
    }

    private static let vietnamese = VietnameseTexts.entries.merging(RecordTexts.vietnamese) { first, _ in first }
        .merging(CorrectionTexts.vietnamese) { first, _ in first }.merging(ViewTexts.vietnamese) { first, _ in first }
        .merging(StatementTexts.vietnamese) { first, _ in first }.merging(LayoutTexts.vietnamese) { first, _ in first }
        .merging(RelationTexts.vietnamese) { first, _ in first }
    private static let english = EnglishTexts.entries.merging(RecordTexts.english) { first, _ in first }
        .merging(CorrectionTexts.english) { first, _ in first }.merging(ViewTexts.english) { first, _ in first }
        .merging(StatementTexts.english) { first, _ in first }.merging(LayoutTexts.english) { first, _ in first }
        .merging(RelationTexts.english) { first, _ in first }

    /// What is wrong, with the place as a spreadsheet shows it.
    public func sentence(for finding: Finding) -> String {
        fill(entry(for: finding)?.sentence ?? finding.code.rawValue, finding)
    }

    /// What to do next.
    public func advice(for finding: Finding) -> String {
        if finding.isConfirmed {
            return isVietnamese
                ? "Đã nhận theo xác nhận ghi ở tên tệp hoặc tên thư mục; không phải làm gì."
                : "Taken as the file's name or folder confirms; there is nothing to do."
        }
        return fill(entry(for: finding)?.advice ?? "", finding)
    }

    /// Where one cell explains all that disagrees, that is said of it, whatever the relations are.
    private func entry(for finding: Finding) -> Entry? {
        if let entry = VariantTexts.entry(for: finding, language) { return entry }
        return finding.namesWrongCell ? RelationTexts.named[language] : entries[finding.code]
    }

    /// Replaces `{name}` by the finding's values. A part between `[` and `]` is left out when a value in it is missing.
    func fill(_ template: String, _ finding: Finding) -> String {
        let values = values(of: finding)
        var result = ""
        var rest = template[...]
        // By bytes: a country's report has ten thousands of sentences, and looking at characters takes most of the time.
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
            result += Self.replace(rest[..<open], values) ?? ""
            guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "]")) else { break }
            result += Self.replace(rest[rest.utf8.index(after: open)..<close], values) ?? ""
            rest = rest[rest.utf8.index(after: close)...]
        }
        result += Self.replace(rest, values) ?? Self.withoutNames(rest)
        return result
    }

    private static func replace(_ text: Substring, _ values: [String: String]) -> String? {
        var result = ""
        var rest = text
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            guard let value = values[String(rest[rest.utf8.index(after: open)..<close])], !value.isEmpty else {
                return nil
            }
            result += rest[..<open]
            result += value
            rest = rest[rest.utf8.index(after: close)...]
        }
        result += rest
        return result
    }

    /// A template whose required value is missing is printed without it rather than with a hole in braces.
    private static func withoutNames(_ text: Substring) -> String {
        var result = ""
        var isName = false
        for character in text {
            if character == "{" {
                isName = true
            } else if character == "}" {
                isName = false
            } else if !isName {
                result.append(character)
            }
        }
        return result
    }

    /// "≤ 100" in words.
    private func bound(_ text: String) -> String {
        let words = language == .vi ? ("không quá ", "không dưới ") : ("at most ", "at least ")
        return text.replacing("≤ ", with: words.0).replacing("≥ ", with: words.1)
    }

    /// "122.5" as a workbook stores it is "122,5" on the screen.
    private func shown(_ found: String) -> String {
        found.wholeMatch(of: /-?\d+\.\d+/) == nil ? found : found.replacing(".", with: ",")
    }

    /// Both rows of what stands twice: "dòng 9 và dòng 12".
    private func rows(of finding: Finding) -> String? {
        guard let first = finding.otherPlace, let row = first.cell?.row, let second = finding.place.cell?.row else {
            return nil
        }
        func name(_ row: Int, _ sheet: String?) -> String {
            let number = language == .vi ? "dòng \(row + 1)" : "row \(row + 1)"
            guard first.sheet != finding.place.sheet, let sheet else { return number }
            return number + (language == .vi ? " trang “\(sheet)”" : " of sheet “\(sheet)”")
        }
        return name(row, first.sheet) + (language == .vi ? " và " : " and ") + name(second, finding.place.sheet)
    }

    private func values(of finding: Finding) -> [String: String] {
        var values = finding.details
        values["file"] = finding.place.file
        values["sheet"] = finding.place.sheet
        values["cell"] = finding.place.cell?.description
        values["paragraph"] = finding.place.paragraph.map { "\($0)" } ?? finding.details["paragraph"]
        values["found"] = finding.found
        values["expected"] = finding.expected
        values["period"] = finding.period?.vietnamese
        values["other_file"] = finding.otherPlace?.file
        values["close"] = finding.otherPlace?.file.map { _ in ")" }
        values["other_paragraph"] = finding.otherPlace?.paragraph.map { "\($0)" }
        values["other_cell"] = finding.otherPlace?.cell?.description
        values["field"] = finding.field?.rawValue
        values.merge(RelationTexts.values(finding, language)) { $1 }
        if finding.code == .cellOutOfRange {
            values["expected"] = finding.expected.map(bound)
            // As the cell shows it, not as the file stores it.
            if language == .vi { values["found"] = finding.found.map(shown) }
        }
        // A unit's name is said once.
        if values["unit"] == finding.found { values["unit"] = nil }
        values["rows"] = rows(of: finding)
        values.merge(VariantTexts.defaults(finding, language)) { $1 }
        if let limit = finding.details["limit"], let number = Int(limit) {
            let isBytes = ["fileBytes", "inflatedBytes", "textBytes"].contains(finding.details["kind"] ?? "")
            values["limit"] =
                isBytes ? "\(VietnameseNumber.count(max(1, number >> 20))) MB" : VietnameseNumber.count(number)
            values["kind"] =
                (language == .vi ? VietnameseTexts.limits : EnglishTexts.limits)[finding.details["kind"] ?? ""]
        }
        if finding.code == .fileUnsupported {
            let texts = language == .vi ? VietnameseTexts.unsupported : EnglishTexts.unsupported
            let text = texts[finding.details["unsupported"] ?? "other"] ?? texts["other"]
            values["unsupported"] = text?.what
            values["unsupported_advice"] = text?.advice
        }
        if let pattern = finding.details["pattern"] {
            values["pattern"] = (language == .vi ? VietnameseTexts.patterns : EnglishTexts.patterns)[pattern]
        }
        if [.setForeign, .setConflict].contains(finding.code) {
            values[finding.isConfirmed ? "confirmed" : "open"] = "."
        }
        if finding.code == .rowsFilled { values.merge(ViewTexts.places(finding, language)) { $1 } }
        if finding.code == .comparisonNone {
            values["reason"] = ViewTexts.reasons[language]?[finding.details["reason"] ?? "territories"]
        }
        if let document = finding.details["document"] {
            values["document"] = CorrectionTexts.documents[language]?[document] ?? document
        }
        if let format = finding.details["format"] { values["format"] = FormatNames.names[format] ?? format }
        return values
    }
}

/// What people call a format.
enum FormatNames {
    static let names = [
        "xlsx": "Excel (.xlsx)", "xls": "Excel 97-2003 (.xls)", "ods": "OpenDocument (.ods)", "html": "HTML",
        "spreadsheetML": "Excel XML 2003", "delimited": "CSV", "docx": "Word (.docx)", "markdown": "Markdown (.md)",
        "json": "JSON",
    ]
}
