import Archive
import Files
import Markup

/// The styles of an OpenDocument file, as far as they raise, strike or hide what is written in them.
struct ODSTextStyles {
    /// What a style says; nil where it leaves that to what is around.
    struct Look {
        var isStruck: Bool?
        var isRaised: Bool?
        var isHidden: Bool?

        var mark: DigitMark? { isStruck == true ? .struck : isRaised == true ? .raised : nil }

        /// What this says, and where it says nothing, the other.
        func over(_ other: Look) -> Look {
            Look(
                isStruck: isStruck ?? other.isStruck, isRaised: isRaised ?? other.isRaised,
                isHidden: isHidden ?? other.isHidden)
        }
    }

    private struct Style {
        var parent: String?
        var look = Look()
    }

    enum Family: String { case cell = "table-cell", paragraph, text }

    private var styles: [String: Style] = [:]
    /// Whether any style raises, strikes or hides.
    private(set) var hasMarks = false

    /// Styles are based on one another; a chain longer than this runs in a circle.
    private static let chainAllowed = 32

    /// Takes in a style, with the reader inside of it at its text's properties.
    mutating func add(_ reader: XMLPullReader, style name: String, family: String?, parent: String?) {
        var look = Look()
        for attribute in ["text-line-through-type", "text-line-through-style"] as [StaticString] {
            if let line = reader.attribute(attribute) { look.isStruck = line != "none" && look.isStruck != false }
        }
        if let position = reader.attribute("text-position") { look.isRaised = Self.isRaised(position) }
        if let display = reader.attribute("display") { look.isHidden = display == "none" }
        styles[Self.key(name, family)] = Style(parent: parent, look: look)
        hasMarks = hasMarks || look.isStruck == true || look.isRaised == true || look.isHidden == true
    }

    /// Takes in a style that says nothing of its text itself.
    mutating func add(style name: String, family: String?, parent: String?) {
        let key = Self.key(name, family)
        if styles[key] == nil { styles[key] = Style(parent: parent) }
    }

    func look(_ name: String?, _ family: Family) -> Look {
        var look = Look()
        guard hasMarks else { return look }
        var next = name
        var steps = 0
        while let name = next, let style = styles[Self.key(name, family.rawValue)], steps < Self.chainAllowed {
            look = look.over(style.look)
            next = style.parent
            steps += 1
        }
        return look
    }

    private static func key(_ name: String, _ family: String?) -> String { "\(family ?? "") \(name)" }

    /// "super 58%", "-33% 58%"; not "0% 100%".
    static func isRaised(_ position: String) -> Bool {
        guard let place = position.split(separator: " ").first else { return false }
        if place == "super" || place == "sub" { return true }
        return place.contains { ("1"..."9").contains($0) }
    }
}

extension ODSTextStyles {
    /// The styles that a packed file keeps in a part of their own.
    init(common archive: Archive) throws(ReadingError) {
        guard archive.contains("styles.xml") else { return }
        let reader = XMLPullReader(try archive.open("styles.xml"), format: .ods, limits: archive.limits)
        while true {
            let event = try reader.next()
            if event == .endOfDocument { return }
            guard event == .start, reader.name == "style" else { continue }
            _ = try readStyle(reader)
        }
    }

    /// From a style's start to its end: whether it hides tables.
    mutating func readStyle(_ reader: XMLPullReader) throws(ReadingError) -> Bool {
        let (name, family) = (reader.attribute("name") ?? "", reader.attribute("family"))
        let parent = reader.attribute("parent-style-name")
        let level = reader.depth
        var hidesTables = false
        add(style: name, family: family, parent: parent)
        while true {
            switch try reader.next() {
            case .start where reader.name == "table-properties" && reader.attribute("display") == "false":
                hidesTables = true
            case .start where reader.name == "text-properties":
                add(reader, style: name, family: family, parent: parent)
            case .end where reader.depth == level: return hidesTables
            case .endOfDocument: return hidesTables
            default: continue
            }
        }
    }
}
