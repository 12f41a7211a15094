import Foundation

/// Reads .xlsx and .xlsm workbooks, transitional and strict (ECMA-376).
struct XLSXReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        let archive = try Archive(bytes, format: .xlsx, limits: limits)
        let workbook = try open(archive) { (part, archive) throws(ReadingError) in try SharedStrings(part, in: archive)
        }
        let parser = ScanningSheetPartParser()
        var usage = SheetUsage()
        var sheets: [Sheet] = []
        for sheet in workbook.sheets {
            let content = try parser.parse(
                { () throws(ReadingError) -> any PartBytes in try archive.open(sheet.part) }, in: workbook.context,
                usage: &usage)
            sheets.append(
                Sheet(
                    name: sheet.name, isHidden: sheet.isHidden, rows: content.rows, merges: content.merges,
                    hiddenColumns: content.hiddenColumns))
        }
        return Reading(format: .xlsx, sheets: sheets)
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

    /// Reads all but the sheets; `strings` reads the part of the shared texts.
    func open(
        _ archive: Archive, strings: (String, Archive) throws(ReadingError) -> SharedStrings
    ) throws(ReadingError) -> OpenWorkbook {
        let part: String
        switch try PackageContents(of: archive) {
        case .workbook(let found): part = found
        case .binaryWorkbook: throw .binaryWorkbook
        case .document, .presentation, nil: throw .unreadable(format: .xlsx, reason: "there is no workbook in it")
        }
        let workbook = try WorkbookPart(part, in: archive)
        let related = try PackageRelationships(of: part, in: archive)
        let context = try context(of: workbook, related, in: archive, strings: strings)
        var sheets: [OpenSheet] = []
        for (index, entry) in workbook.sheets.enumerated() {
            guard let part = try sheetPart(of: entry, at: index, related, in: archive) else { continue }
            sheets.append(OpenSheet(name: entry.name, isHidden: entry.isHidden, part: part))
        }
        return OpenWorkbook(context: context, sheets: sheets)
    }

    private func context(
        of workbook: WorkbookPart, _ related: PackageRelationships, in archive: Archive,
        strings: (String, Archive) throws(ReadingError) -> SharedStrings
    ) throws(ReadingError) -> WorkbookContext {
        func part(ofKind kind: String, usually name: String) -> String? {
            [related.part(ofKind: kind), name].compactMap(\.self).first { archive.contains($0) }
        }
        var texts = SharedStrings()
        // Some writers leave the part empty when every text is inline.
        if let part = part(ofKind: "sharedStrings", usually: "xl/sharedStrings.xml"),
            try archive.open(part).declaredSize > 0
        {
            texts = try strings(part, archive)
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
