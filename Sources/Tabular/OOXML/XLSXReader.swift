import Archive
import Files
import Foundation

/// Reads .xlsx and .xlsm workbooks, transitional and strict (ECMA-376).
struct XLSXReader: SheetReader {
    static let format = FileFormat.xlsx
    let limits: ReadingLimits

    func read<Sink: RowSink>(_ content: FileContent, into sink: inout Sink) throws(ReadingError) {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        let archive = try Archive(content, format: .xlsx, limits: limits)
        let workbook = try open(archive, keepsTexts: Sink.keepsTexts)
        let parser = ScanningSheetPartParser()
        var mergesUsed = 0
        for sheet in workbook.sheets {
            sink.beginSheet(sheet.name, isHidden: sheet.isHidden)
            try parser.parse(
                { () throws(ReadingError) -> any PartBytes in
                    let part = try archive.open(sheet.part)
                    return Sink.keepsTexts ? part : PrefetchedPart.ofLarge(part)
                }, in: workbook.context, mergesUsed: &mergesUsed, into: &sink)
            sink.endSheet()
        }
    }

    /// A workbook whose sheets can be read.
    struct OpenWorkbook {
        let context: WorkbookContext
        let sheets: [OpenSheet]
    }

    struct OpenSheet {
        let name: String
        let isHidden: Bool
        let part: String
    }

    /// Reads all but the sheets.
    ///
    /// - Parameter keepsTexts: whether shared texts are kept as strings, or as bytes in one piece.
    func open(_ archive: Archive, keepsTexts: Bool = true) throws(ReadingError) -> OpenWorkbook {
        let part: String
        switch try PackageContents(of: archive) {
        case .workbook(let found): part = found
        case .binaryWorkbook: throw .binaryWorkbook
        case .document, .presentation, nil: throw .unreadable(format: .xlsx, reason: "there is no workbook in it")
        }
        let workbook = try WorkbookPart(part, in: archive)
        let related = try PackageRelationships(of: part, in: archive)
        let context = try context(of: workbook, related, in: archive, keepsTexts: keepsTexts)
        var sheets: [OpenSheet] = []
        for (index, entry) in workbook.sheets.enumerated() {
            guard let part = try sheetPart(of: entry, at: index, related, in: archive) else { continue }
            sheets.append(OpenSheet(name: entry.name, isHidden: entry.isHidden, part: part))
        }
        return OpenWorkbook(context: context, sheets: sheets)
    }

    private func context(
        of workbook: WorkbookPart, _ related: PackageRelationships, in archive: Archive, keepsTexts: Bool
    ) throws(ReadingError) -> WorkbookContext {
        func part(ofKind kind: String, usually name: String) -> String? {
            [related.part(ofKind: kind), name].compactMap(\.self).first { archive.contains($0) }
        }
        var texts = SharedStrings()
        // Some writers leave the part empty when every text is inline.
        if let part = part(ofKind: "sharedStrings", usually: "xl/sharedStrings.xml"),
            try archive.open(part).declaredSize > 0
        {
            texts =
                keepsTexts
                ? try SharedStrings(part, in: archive) : SharedStrings(try SharedTextTable(part, in: archive))
        }
        var styles = CellStyles()
        if let part = part(ofKind: "styles", usually: "xl/styles.xml") { styles = try CellStyles(part, in: archive) }
        return WorkbookContext(
            strings: texts, styles: styles, countsDaysFrom1904: workbook.countsDaysFrom1904, limits: limits)
    }

    /// Nil for sheets without cells of their own: charts, dialogs, macros, and modules, which have no part at all.
    func sheetPart(
        of entry: WorkbookPart.SheetEntry, at index: Int, _ related: PackageRelationships, in archive: Archive
    ) throws(ReadingError) -> String? {
        if let relationship = related[id: entry.relationship] {
            return relationship.kind == "worksheet" ? relationship.part : nil
        }
        if entry.relationship.isEmpty, !related.relationships.isEmpty { return nil }
        let usual = "xl/worksheets/sheet\(index + 1).xml"
        guard archive.contains(usual) else {
            throw .unreadable(format: .xlsx, reason: "the sheet \(entry.name) is missing")
        }
        return usual
    }
}
