import Foundation

/// The cell formats of a workbook, as far as they change what a number means.
struct WorkbookStyles {
    private(set) var styles: [NumberStyle] = []

    subscript(index: Int) -> NumberStyle { styles.indices.contains(index) ? styles[index] : .general }

    init() {}

    init(_ part: Data, limits: ReadingLimits) throws(XMLTextReader.Fault) {
        let reader = try XMLTextReader(part, maximumDepth: limits.nesting)
        var custom: [Int: NumberStyle] = [:]
        var isInsideCellFormats = false
        while try reader.next() {
            switch reader.event {
            case .start:
                if reader.isNamed("numFmt") {
                    if let id = reader.attribute("numFmtId").flatMap({ Int($0) }), let code = reader.attribute("formatCode") {
                        custom[id] = NumberStyle(formatCode: code)
                    }
                } else if reader.isNamed("cellXfs") {
                    isInsideCellFormats = !reader.isEmptyElement
                } else if isInsideCellFormats, reader.isNamed("xf") {
                    let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    styles.append(custom[id] ?? NumberStyle(builtInFormat: id) ?? .general)
                }
            case .end: if reader.isNamed("cellXfs") { isInsideCellFormats = false }
            case .text: continue
            }
        }
    }
}
