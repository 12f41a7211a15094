/// The cell formats of a workbook, as far as they change what a number means.
struct CellStyles {
    private var styles: [NumberStyle] = []

    /// For a workbook without formats.
    init() {}

    init(_ part: String, in archive: Archive) throws(ReadingError) {
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        var customStyles: [Int: NumberStyle] = [:]
        var formatNumbers: [Int] = []
        // Only these two lists count: differential formats and named styles hold elements of the same names.
        while true {
            let event = try reader.next()
            if event == .endOfDocument { break }
            guard event == .start, reader.depth == 2 else { continue }
            switch reader.name {
            case "numFmts":
                try reader.forEachChild(named: "numFmt") {
                    if let number = reader.attribute("numFmtId").flatMap({ Int($0) }),
                        let code = reader.attribute("formatCode")
                    {
                        customStyles[number] = NumberStyle(formatCode: code)
                    }
                }
            case "cellXfs":
                try reader.forEachChild(named: "xf") {
                    formatNumbers.append(reader.attribute("numFmtId").flatMap { Int($0) } ?? 0)
                }
            default: try reader.skipElement()
            }
        }
        styles = formatNumbers.map { customStyles[$0] ?? NumberStyle(builtInFormat: $0) ?? .general }
    }

    /// The style of a cell by the number of its format; numbers that the workbook lacks are general.
    subscript(index: Int) -> NumberStyle { styles.indices.contains(index) ? styles[index] : .general }
}

extension XMLPullReader {
    /// From an element's start to its end, stopping at the start of each direct child of that name.
    func forEachChild(named childName: StaticString, _ body: () -> Void) throws(ReadingError) {
        let level = depth
        while true {
            switch try next() {
            case .start where depth == level + 1 && name == childName: body()
            case .end where depth == level: return
            case .endOfDocument: return
            default: continue
            }
        }
    }
}
