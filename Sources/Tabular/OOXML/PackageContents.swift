import Archive
import Files
import Markup

/// What kind of document an OOXML package is, from its main part.
enum PackageContents: Hashable {
    case workbook(part: String)
    case binaryWorkbook
    case document(part: String)
    case presentation

    /// Nil when the archive is no such package.
    init?(of archive: Archive) throws(ReadingError) {
        let main = try PackageRelationships(of: "", in: archive).part(ofKind: "officeDocument")
        // The usual place tells at once; only unusual ones need the list of types.
        if let main, archive.contains(main), let contents = Self.contents(part: main) {
            self = contents
            return
        }
        let mainKey = main.map { ArchiveDirectory.lookupKey($0) }
        for (part, type) in try Self.contentTypes(archive) {
            guard mainKey == nil || ArchiveDirectory.lookupKey(part) == mainKey else { continue }
            if let contents = Self.contents(type: type, part: part) {
                self = contents
                return
            }
        }
        // Neither related nor declared as what it is.
        for part in ["xl/workbook.xml", "xl/workbook.bin", "word/document.xml"] where archive.contains(part) {
            if let contents = Self.contents(part: part) {
                self = contents
                return
            }
        }
        return nil
    }

    private static func contents(type: String, part: String) -> Self? {
        guard type.contains(".main+xml") || type.hasSuffix(".main") else { return nil }
        if type.contains("sheet.binary") { return .binaryWorkbook }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return .workbook(part: part) }
        if type.contains("wordprocessingml") || type.contains("ms-word") { return .document(part: part) }
        if type.contains("presentationml") || type.contains("ms-powerpoint") { return .presentation }
        return nil
    }

    private static func contents(part: String) -> Self? {
        let key = ArchiveDirectory.lookupKey(part)
        if key.hasSuffix(".bin") { return .binaryWorkbook }
        if key.hasPrefix("word/") { return .document(part: part) }
        if key.hasPrefix("ppt/") { return .presentation }
        if key.hasPrefix("xl/") || key.hasSuffix("workbook.xml") { return .workbook(part: part) }
        return nil
    }

    private static func contentTypes(_ archive: Archive) throws(ReadingError) -> [(part: String, type: String)] {
        let part = "[Content_Types].xml"
        guard archive.contains(part) else { return [] }
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        var types: [(String, String)] = []
        while true {
            switch try reader.next() {
            case .start where reader.name == "Override":
                if let name = reader.attribute("PartName"), let type = reader.attribute("ContentType") {
                    types.append((name, type))
                }
            case .endOfDocument: return types
            default: continue
            }
        }
    }
}
