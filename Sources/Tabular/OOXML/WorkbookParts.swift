import Foundation

/// Where the parts of a workbook stand in its archive, found through its relationships and never by fixed names.
struct WorkbookParts {
    struct SheetPart {
        let name: String
        let isHidden: Bool
        let path: String
    }

    let sheets: [SheetPart]
    let uses1904Dates: Bool
    let sharedStrings: String?
    let styles: String?

    init(_ archive: PackageArchive, limits: ReadingLimits) throws(ReadingError) {
        let root = try Relationships(archive, of: "", limits: limits)
        let workbook = root.target(ofType: "officeDocument") ?? "xl/workbook.xml"
        guard let part = try archive.part(workbook) else {
            throw .unreadable(format: .xlsx, reason: "the archive holds no workbook")
        }
        let relationships = try Relationships(archive, of: workbook, limits: limits)
        var sheets: [SheetPart] = []
        var is1904 = false
        do throws(XMLTextReader.Fault) {
            let reader = try XMLTextReader(part, maximumDepth: limits.nesting)
            while try reader.next() {
                guard reader.event == .start else { continue }
                if reader.isNamed("workbookPr"), reader.depth == 1 {
                    // An extension's element of the same name stands deeper and has no say in dates.
                    is1904 = ["1", "true", "on"].contains(reader.attribute("date1904") ?? "")
                } else if reader.isNamed("sheet"), reader.depth == 2 {
                    let attributes = reader.attributes
                    guard let id = attributes["id"], let target = relationships.target(ofID: id),
                        !relationships.isType(ofID: id, "chartsheet")
                    else { continue }
                    let state = attributes["state"] ?? "visible"
                    sheets.append(SheetPart(name: attributes["name"] ?? "", isHidden: state != "visible", path: target))
                }
            }
        } catch {
            throw error.readingError(.xlsx)
        }
        guard sheets.count <= limits.sheets else { throw .limit(.sheets, allowed: limits.sheets) }
        self.sheets = sheets
        uses1904Dates = is1904
        sharedStrings = relationships.target(ofType: "sharedStrings")
        styles = relationships.target(ofType: "styles")
    }
}

/// The relationships of one part.
struct Relationships {
    private struct Relationship {
        let id: String
        let type: String
        let target: String
    }

    private var relationships: [Relationship] = []

    /// `part` is empty for those of the package.
    init(_ archive: PackageArchive, of part: String, limits: ReadingLimits) throws(ReadingError) {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
        guard let bytes = try archive.part(path) else { return }
        do throws(XMLTextReader.Fault) {
            let reader = try XMLTextReader(bytes, maximumDepth: limits.nesting)
            while try reader.next() {
                guard reader.event == .start, reader.isNamed("Relationship") else { continue }
                let attributes = reader.attributes
                // An external target is never followed.
                guard attributes["TargetMode"]?.lowercased() != "external", let id = attributes["Id"],
                    let target = attributes["Target"]
                else { continue }
                relationships.append(
                    Relationship(id: id, type: attributes["Type"] ?? "", target: Self.resolve(target, from: folder)))
            }
        } catch {
            throw error.readingError(.xlsx)
        }
    }

    private static func resolve(_ target: String, from folder: String) -> String {
        let slashed = target.replacingOccurrences(of: "\\", with: "/")
        if slashed.hasPrefix("/") { return String(slashed.dropFirst()) }
        var steps = folder.split(separator: "/").map(String.init)
        for step in slashed.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    func target(ofID id: String) -> String? { relationships.first { $0.id == id }?.target }

    /// By the last word of the type's URI, which transitional and strict documents share.
    func target(ofType type: String) -> String? { relationships.first { $0.type.hasSuffix("/" + type) }?.target }

    func isType(ofID id: String, _ type: String) -> Bool {
        relationships.first { $0.id == id }?.type.hasSuffix("/" + type) ?? false
    }
}

extension PackageArchive {
    /// The bytes of a workbook's part, faults named for workbooks.
    func part(_ name: String) throws(ReadingError) -> Data? {
        do throws(Fault) {
            return try bytes(of: name)
        } catch {
            throw error.readingError(.xlsx)
        }
    }
}
