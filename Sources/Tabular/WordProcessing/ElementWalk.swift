import Files
import Markup
import ReportingKit

extension XMLPullReader {
    /// From an element's start to its end: gives each child at its start to `body`, which may read it to its end or leave it.
    func forEachChild(_ body: (XMLName) throws(ReadingError) -> Void) throws(ReadingError) {
        let own = depth
        while true {
            switch try next() {
            // Deeper starts are in a child that the body left.
            case .start: if depth == own + 1 { try body(name) }
            case .end: if depth == own { return }
            case .endOfDocument: return
            case .text: continue
            }
        }
    }

    /// Each element of the part at its start, at any depth.
    func forEachElement(_ body: (XMLName) throws(ReadingError) -> Void) throws(ReadingError) {
        while true {
            switch try next() {
            case .start: try body(name)
            case .endOfDocument: return
            case .end, .text: continue
            }
        }
    }

    /// The value of a switch such as `<w:b/>` or `<w:b w:val="0"/>`, at its start.
    var isOn: Bool {
        guard let value = attribute("val") else { return true }
        return !(value == "0" || value == "false" || value == "off" || value == "none")
    }

    func integer(_ name: StaticString) -> Int? { attribute(name).flatMap { Int($0) } }
}
