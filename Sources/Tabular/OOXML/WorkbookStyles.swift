import Foundation

/// The cell formats of a workbook, as far as they change what a number means.
struct WorkbookStyles {
    private(set) var styles: [NumberStyle] = []

    subscript(index: Int) -> NumberStyle { styles.indices.contains(index) ? styles[index] : .general }

    init() {}

    init(_ part: Data, limits: ReadingLimits) throws(XMLPullReader.Fault) {
        let reader = try XMLPullReader(part, maximumDepth: limits.nesting)
        var custom: [Int: NumberStyle] = [:]
        var isInsideCellFormats = false
        while try reader.next() {
            switch reader.event {
            case .start:
                if reader.isNamed("numFmt") {
                    if let id = reader.attribute("numFmtId").flatMap({ Int($0) }), let code = reader.attribute("formatCode") {
                        custom[id] = NumberFormat.style(ofCode: code)
                    }
                } else if reader.isNamed("cellXfs") {
                    isInsideCellFormats = !reader.isEmptyElement
                } else if isInsideCellFormats, reader.isNamed("xf") {
                    let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    styles.append(custom[id] ?? NumberFormat.style(ofBuiltin: id))
                }
            case .end: if reader.isNamed("cellXfs") { isInsideCellFormats = false }
            case .text: continue
            }
        }
    }
}

/// What a spreadsheet's number format makes of a number.
enum NumberFormat {
    /// Built-in formats by their ids (ECMA-376, part 1, 18.8.30): 9 and 10 are percent, 14 to 22 and 45 to 47 dates and times.
    static func style(ofBuiltin id: Int) -> NumberStyle {
        switch id {
        case 9, 10: .percent
        case 14...22, 27...36, 45...47, 50...58: .date
        default: .general
        }
    }

    /// Reads a format code such as `#,##0.00%` or `dd/mm/yyyy`, its first section only; quoted, escaped and bracketed text aside.
    static func style(ofCode code: String) -> NumberStyle {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\"": isQuoted.toggle()
            case _ where isQuoted: continue
            case "\\", "_", "*": isEscaped = true
            case "[": isBracketed = true
            case "]": isBracketed = false
            case _ where isBracketed: continue
            case ";": return .general
            case "%": return .percent
            case "d", "m", "y", "h", "s": return code.lowercased().contains("general") ? .general : .date
            default: continue
            }
        }
        return .general
    }
}
