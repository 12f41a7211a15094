import Archive
import Files

/// Where the sheets of an .xlsx or .xlsm workbook lie in its package, for those who change parts of it.
package struct WorkbookParts {
    package struct Sheet {
        package let name: String
        package let part: String
    }

    package struct Relationship {
        package let id: String
        /// The last word of its type.
        package let kind: String
        package let part: String?
    }

    /// Those with cells, in the workbook's order.
    package let sheets: [Sheet]
    package let styles: String?

    package init(of archive: Archive) throws(ReadingError) {
        guard case .workbook(let part)? = try PackageContents(of: archive) else {
            throw .unreadable(format: .xlsx, reason: "there is no workbook in it")
        }
        let related = try PackageRelationships(of: part, in: archive)
        let workbook = try WorkbookPart(part, in: archive)
        let reader = XLSXReader(limits: archive.limits)
        var sheets: [Sheet] = []
        for (index, entry) in workbook.sheets.enumerated() {
            guard let part = try reader.sheetPart(of: entry, at: index, related, in: archive) else { continue }
            sheets.append(Sheet(name: entry.name, part: part))
        }
        self.sheets = sheets
        styles = [related.part(ofKind: "styles"), "xl/styles.xml"].compactMap(\.self).first { archive.contains($0) }
    }

    /// Those of one part.
    package static func relationships(of part: String, in archive: Archive) throws(ReadingError) -> [Relationship] {
        try PackageRelationships(of: part, in: archive).relationships.map {
            Relationship(id: $0.id, kind: $0.kind, part: $0.part)
        }
    }
}
