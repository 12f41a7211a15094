import Archive
import Files
import Markup

/// The cell formats of a workbook, as far as they change what a cell means.
struct CellStyles {
    private var styles: [NumberStyle] = []
    /// By format; empty where no format raises or strikes its cells.
    private var marks: [DigitMark?] = []

    /// For a workbook without formats.
    init() {}

    init(_ part: String, in archive: Archive) throws(ReadingError) {
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        var customStyles: [Int: NumberStyle] = [:]
        var formatNumbers: [Int] = []
        var fontNumbers: [Int] = []
        var fonts: [DigitMark?] = []
        // Only these lists count: differential formats and named styles hold elements of the same names.
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
            case "fonts": fonts = try reader.fontMarks()
            case "cellXfs":
                try reader.forEachChild(named: "xf") {
                    formatNumbers.append(reader.attribute("numFmtId").flatMap { Int($0) } ?? 0)
                    fontNumbers.append(reader.attribute("fontId").flatMap { Int($0) } ?? 0)
                }
            default: try reader.skipElement()
            }
        }
        styles = formatNumbers.map { customStyles[$0] ?? NumberStyle(builtInFormat: $0) ?? .general }
        let marks = fontNumbers.map { fonts.indices.contains($0) ? fonts[$0] : nil }
        if marks.contains(where: { $0 != nil }) { self.marks = marks }
    }

    /// The style of a cell by the number of its format; numbers that the workbook lacks are general.
    subscript(index: Int) -> NumberStyle { styles.indices.contains(index) ? styles[index] : .general }

    /// Whether any format raises or strikes its cells.
    var hasMarks: Bool { !marks.isEmpty }

    /// What a format does to its cells' digits.
    func mark(_ index: Int) -> DigitMark? { marks.indices.contains(index) ? marks[index] : nil }
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

    /// From the start of the list of fonts to its end: what each does to digits.
    fileprivate func fontMarks() throws(ReadingError) -> [DigitMark?] {
        let level = depth
        var marks: [DigitMark?] = []
        while true {
            switch try next() {
            case .start where depth == level + 1: marks.append(name == "font" ? try readDigitMark() : nil)
            case .end where depth == level: return marks
            case .endOfDocument: return marks
            default: continue
            }
        }
    }
}
