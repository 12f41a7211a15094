/// Reads a text of SpreadsheetML, `si` or `is`, that may stand in several runs.
enum RichTextScanner {
    /// From behind the start tag to behind `end`: the runs joined, without the phonetic guides to them. False when
    /// anything but runs, their properties and guides appears.
    static func read(_ cursor: inout MarkupCursor, end: StaticString, into scratch: inout TextScratch) -> Bool {
        while true {
            cursor.skipSpace()
            if cursor.skip(end) { return true }
            if cursor.skip("<t/>") || cursor.skip("<r>") || cursor.skip("</r>") { continue }
            if cursor.skip("<t>") || cursor.skip("<t xml:space=\"preserve\">") {
                let text = cursor.text().bytes
                guard scratch.append(entitiesIn: text), cursor.skip("</t>") else { return false }
            } else if cursor.skip("<rPr>") {
                let format = cursor.position
                guard skip(to: "</rPr>", &cursor), !marksDigits(format, cursor.position) else { return false }
            } else if cursor.skip("<rPh ") {
                guard skip(to: "</rPh>", &cursor) else { return false }
            } else if cursor.skip("<rPr/>") || cursor.skip("<phoneticPr/>") {
                continue
            } else if cursor.skip("<phoneticPr ") {
                while true {
                    switch cursor.tagPart() {
                    case .attribute: continue
                    case .end(isEmpty: true): break
                    case .end(isEmpty: false), .unusual: return false
                    }
                    break
                }
            } else {
                return false
            }
        }
    }

    /// Whether a run's format raises or strikes its text, which is for the full parser to say.
    private static func marksDigits(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var cursor = MarkupCursor(start, end: end)
        while cursor.find(UInt8(ascii: "<")) {
            if cursor.skip("<vertAlign") || cursor.skip("<strike") { return true }
            cursor.position += 1
        }
        return false
    }

    private static func skip(to end: StaticString, _ cursor: inout MarkupCursor) -> Bool {
        while cursor.find(UInt8(ascii: "<")) {
            if cursor.skip(end) { return true }
            if cursor.skip("<!") || cursor.skip("<?") { return false }
            cursor.position += 1
        }
        return false
    }
}
