import Archive
import Files
import Markup

/// The main part of a workbook: its sheets in order, and how it counts days.
struct WorkbookPart {
    struct SheetEntry {
        let name: String
        let isHidden: Bool
        let relationship: String
    }

    private(set) var sheets: [SheetEntry] = []
    private(set) var countsDaysFrom1904 = false

    init(_ part: String, in archive: Archive) throws(ReadingError) {
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return }
            // Extensions have a `workbookPr` of their own, which says nothing of the days.
            guard event == .start, !reader.isForeign else { continue }
            switch reader.name {
            case "extLst": try reader.skipElement()
            case "workbookPr": countsDaysFrom1904 = reader.flag("date1904") ?? false
            case "sheet":
                guard sheets.count < archive.limits.sheets else {
                    throw .limit(.sheets, allowed: archive.limits.sheets)
                }
                sheets.append(
                    SheetEntry(
                        name: reader.attribute("name") ?? "",
                        isHidden: ["hidden", "veryHidden"].contains(reader.attribute("state") ?? ""),
                        relationship: reader.attribute("id") ?? ""))
            default: continue
            }
        }
    }
}
