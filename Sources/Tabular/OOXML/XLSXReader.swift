import Foundation

/// Reads .xlsx and .xlsm workbooks, transitional and strict (ECMA-376).
struct XLSXReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        let archive = try Archive(bytes, format: .xlsx, limits: limits)
        switch try PackageContents(of: archive) {
        case .workbook(let part): return try read(workbook: part, in: archive)
        case .binaryWorkbook: throw .binaryWorkbook
        case .document, .presentation, nil: throw .unreadable(format: .xlsx, reason: "there is no workbook in it")
        }
    }

    private func read(workbook part: String, in archive: Archive) throws(ReadingError) -> Reading {
        let workbook = try WorkbookPart(part, in: archive)
        let related = try PackageRelationships(of: part, in: archive)
        let context = try context(of: workbook, related, in: archive)
        let parser = ScanningSheetPartParser()
        var usage = SheetUsage()
        var sheets: [Sheet] = []
        for (index, entry) in workbook.sheets.enumerated() {
            guard let part = try sheetPart(of: entry, at: index, related, in: archive) else { continue }
            let content = try parser.parse({ () throws(ReadingError) in try archive.open(part) }, in: context, usage: &usage)
            sheets.append(
                Sheet(
                    name: entry.name, isHidden: entry.isHidden, rows: content.rows, merges: content.merges,
                    hiddenColumns: content.hiddenColumns))
        }
        return Reading(format: .xlsx, sheets: sheets)
    }

    private func context(
        of workbook: WorkbookPart, _ related: PackageRelationships, in archive: Archive
    ) throws(ReadingError) -> WorkbookContext {
        func part(ofKind kind: String, usually name: String) -> String? {
            [related.part(ofKind: kind), name].compactMap(\.self).first { archive.contains($0) }
        }
        let strings = try part(ofKind: "sharedStrings", usually: "xl/sharedStrings.xml")
            .map { part throws(ReadingError) in
                // Some writers leave the part empty when every text is inline.
                try archive.open(part).declaredSize == 0 ? SharedStrings() : SharedStrings(part, in: archive)
            }
        let styles = try part(ofKind: "styles", usually: "xl/styles.xml")
            .map { part throws(ReadingError) in try CellStyles(part, in: archive) }
        return WorkbookContext(
            strings: strings ?? SharedStrings(), styles: styles ?? CellStyles(),
            countsDaysFrom1904: workbook.countsDaysFrom1904, limits: limits)
    }

    /// Nil for sheets without cells of their own: charts, dialogs, macros, and modules, which have no part at all.
    private func sheetPart(
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
