import Foundation
import Tabular

/// How the styles of a template look, as far as a page follows them: headings, alignment, emphasis, lists.
struct DocumentLooks {
    /// What a style, a paragraph or a run says; nil where it says nothing.
    struct Saying {
        /// From 0; 9 is text.
        var outlineLevel: Int?
        var alignment: RenderedDocument.Alignment?
        /// In twentieths of a point.
        var indent: Int?
        var list: Int?
        var listLevel: Int?
        var isBold: Bool?
        var isItalic: Bool?
        var isUnderlined: Bool?
        var isStruck: Bool?
        var isHidden: Bool?
        var position: RenderedDocument.Look.Position?

        /// This one, and what it leaves open as the other says it.
        func over(_ other: Saying) -> Saying {
            Saying(
                outlineLevel: outlineLevel ?? other.outlineLevel, alignment: alignment ?? other.alignment,
                indent: indent ?? other.indent, list: list ?? other.list, listLevel: listLevel ?? other.listLevel,
                isBold: isBold ?? other.isBold, isItalic: isItalic ?? other.isItalic,
                isUnderlined: isUnderlined ?? other.isUnderlined, isStruck: isStruck ?? other.isStruck,
                isHidden: isHidden ?? other.isHidden, position: position ?? other.position)
        }
    }

    private struct Style {
        var basedOn: String?
        var saying = Saying()
    }

    private var styles: [String: Style] = [:]
    private var defaultStyle: String?

    /// Styles are based on one another; a chain longer than this runs in a circle.
    private static let chainAllowed = 32

    /// From the part of styles; a template without one has none.
    init(_ part: Data?) {
        guard let tree = part.flatMap(XMLTree.init) else { return }
        // Elements are good as long as their tree.
        withExtendedLifetime(tree) { tree.root.map { read($0) } }
    }

    private mutating func read(_ root: XMLElement) {
        for element in root.children where element.name == "w:style" {
            guard let id = element.attribute("styleId") else { continue }
            if element.attribute("type") == "paragraph", Self.isOn(element.attribute("default"), absent: false) {
                defaultStyle = id
            }
            var style = Style()
            for child in element.children {
                switch child.name {
                case "w:name":
                    // Word knows its own headings by name, whatever level they say.
                    let name = child.attribute("val")?.lowercased() ?? ""
                    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
                        style.saying.outlineLevel = style.saying.outlineLevel ?? level - 1
                    }
                case "w:basedOn": style.basedOn = child.attribute("val")
                case "w:pPr": style.saying = Self.paragraph(child).over(style.saying)
                case "w:rPr": style.saying = Self.run(child).over(style.saying)
                default: continue
                }
            }
            styles[id] = style
        }
    }

    /// What a style says, with those that it is based on; nil names the document's own.
    func style(_ id: String?) -> Saying {
        var saying = Saying()
        var next = id ?? defaultStyle
        for _ in 0..<Self.chainAllowed {
            guard let id = next, let style = styles[id] else { break }
            saying = saying.over(style.saying)
            next = style.basedOn
        }
        return saying
    }

    /// What the properties of a paragraph say themselves.
    static func paragraph(_ properties: XMLElement) -> Saying {
        var saying = Saying()
        for child in properties.children {
            let value = child.attribute("val")
            switch child.name {
            case "w:outlineLvl": saying.outlineLevel = value.flatMap { Int($0) }
            case "w:jc":
                saying.alignment =
                    switch value {
                    case "center": .center
                    case "right", "end": .end
                    case "both", "distribute": .justified
                    default: .start
                    }
            case "w:ind": saying.indent = (child.attribute("left") ?? child.attribute("start")).flatMap { Int($0) }
            case "w:numPr":
                for part in child.children {
                    let number = part.attribute("val").flatMap { Int($0) }
                    if part.name == "w:numId" { saying.list = number }
                    if part.name == "w:ilvl" { saying.listLevel = number }
                }
            default: continue
            }
        }
        return saying
    }

    /// What the properties of a run say themselves.
    static func run(_ properties: XMLElement) -> Saying {
        var saying = Saying()
        for child in properties.children {
            let value = child.attribute("val")
            switch child.name {
            case "w:b": saying.isBold = isOn(value)
            case "w:i": saying.isItalic = isOn(value)
            case "w:u": saying.isUnderlined = value != "none"
            case "w:strike", "w:dstrike": saying.isStruck = isOn(value)
            case "w:vanish": saying.isHidden = isOn(value)
            case "w:vertAlign":
                saying.position = value == "superscript" ? .raised : value == "subscript" ? .lowered : .line
            default: continue
            }
        }
        return saying
    }

    /// A property that is there without a value holds.
    private static func isOn(_ value: String?, absent: Bool = true) -> Bool {
        value.map { !["0", "false", "off"].contains($0) } ?? absent
    }
}
