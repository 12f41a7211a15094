import Foundation
import ReportingKit

/// Reads OpenDocument spreadsheets.
struct ODSReader {
    let limits: ReadingLimits

    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        do {
            let archive = try PackageArchive(bytes, limits: limits)
            return try read(archive)
        } catch let fault as PackageArchive.Fault {
            throw fault.readingError(.ods)
        } catch let fault as XMLTextReader.Fault {
            throw fault.readingError(.ods)
        } catch let error as ReadingError {
            throw error
        } catch {
            throw .unreadable(format: .ods, reason: "\(error)")
        }
    }

    private func read(_ archive: PackageArchive) throws -> Reading {
        if let manifest = try archive.bytes(of: "META-INF/manifest.xml"),
            manifest.range(of: Data("encryption-data".utf8)) != nil
        {
            throw ReadingError.encrypted
        }
        guard let content = try archive.bytes(of: "content.xml") else {
            throw ReadingError.unreadable(format: .ods, reason: "the archive holds no content.xml")
        }
        let reader = try XMLTextReader(content, maximumDepth: limits.nesting)
        let styles = ODSHiddenStyles()
        var budget = SheetBudget(limits)
        var sheets: [Sheet] = []
        var hiddenTableStyles = styles
        while try reader.next() {
            guard reader.event == .start else { continue }
            if reader.isNamed("style") {
                try hiddenTableStyles.read(reader)
            } else if reader.isNamed("table") {
                guard sheets.count < limits.sheets else {
                    throw ReadingError.limit(.sheets, allowed: limits.sheets)
                }
                let parser = ODSTableParser(reader: reader, limits: limits)
                let isHidden = hiddenTableStyles.names.contains(reader.attribute("style-name") ?? "")
                sheets.append(try parser.parse(isHidden: isHidden, budget: &budget))
            }
        }
        return Reading(format: .ods, sheets: sheets)
    }
}

/// Names of table styles that are not displayed.
struct ODSHiddenStyles {
    private(set) var names: Set<String> = []

    mutating func read(_ reader: XMLTextReader) throws {
        guard !reader.isEmptyElement, reader.attribute("family") == "table", let name = reader.attribute("name") else { return }
        let outer = reader.depth
        while try reader.next() {
            if reader.event == .end, reader.depth == outer { return }
            if reader.event == .start, reader.isNamed("table-properties"), reader.attribute("display") == "false" {
                names.insert(name)
            }
        }
    }
}
