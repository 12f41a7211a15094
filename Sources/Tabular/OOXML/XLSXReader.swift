import Foundation

/// Reads Office Open XML workbooks, transitional and strict.
struct XLSXReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        let archive: PackageArchive
        do throws(PackageArchive.Fault) {
            archive = try PackageArchive(bytes, limits: limits)
        } catch {
            throw error.readingError(.xlsx)
        }
        return try read(archive)
    }

    func read(_ archive: PackageArchive) throws(ReadingError) -> Reading {
        let parts = try WorkbookParts(archive, limits: limits)
        var strings: [String] = []
        var styles = WorkbookStyles()
        do throws(XMLTextReader.Fault) {
            if let path = parts.sharedStrings, let part = try archive.partForXML(path) {
                strings = try SharedStrings.read(part, limits: limits)
            }
            if let path = parts.styles, let part = try archive.partForXML(path) {
                styles = try WorkbookStyles(part, limits: limits)
            }
        } catch {
            throw error.readingError(.xlsx)
        }
        var budget = SheetBudget(limits)
        var sheets: [Sheet] = []
        for sheet in parts.sheets {
            guard let part = try archive.part(sheet.path) else {
                throw .unreadable(format: .xlsx, reason: "the part of sheet \"\(sheet.name)\" is missing")
            }
            let builder = WorksheetPartReader(
                strings: strings, styles: styles, uses1904Dates: parts.uses1904Dates, limits: limits)
            sheets.append(try builder.read(part, name: sheet.name, isHidden: sheet.isHidden, budget: &budget))
        }
        return Reading(format: .xlsx, sheets: sheets)
    }
}

extension PackageArchive {
    /// As ``part(_:)``, for use among XML faults.
    fileprivate func partForXML(_ name: String) throws(XMLTextReader.Fault) -> Data? {
        do throws(Fault) {
            return try bytes(of: name)
        } catch {
            throw .malformed("\(name): \(error)")
        }
    }
}

/// How many cells and merges the sheets of a workbook may still have.
struct SheetBudget {
    private var cells: Int
    private var merges: Int
    private let limits: ReadingLimits

    init(_ limits: ReadingLimits) {
        self.limits = limits
        cells = limits.cells
        merges = limits.mergedRanges
    }

    mutating func spend(cells count: Int) throws(ReadingError) {
        cells -= count
        if cells < 0 { throw .limit(.cells, allowed: limits.cells) }
    }

    mutating func spendMerge() throws(ReadingError) {
        merges -= 1
        if merges < 0 { throw .limit(.mergedRanges, allowed: limits.mergedRanges) }
    }
}
