import ReportingKit

/// What an element's style says about its meaning: hidden, raised or struck out, and how Excel formats its number.
struct HTMLStyle: Equatable {
    /// Takes no place.
    var isHidden = false
    /// Takes its place, and its text is not to be seen.
    var hidesText = false
    var digitMark: DigitMark?
    var numberStyle: NumberStyle?

    /// The declarations of a `style` attribute or of a rule's block.
    init(declarations: String) {
        var isRelative = false
        var isMoved = false
        for declaration in Self.split(declarations) {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let property = declaration[..<colon].lowercased().filter { !$0.isWhitespace }
            let value = declaration[declaration.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
            let word = value.lowercased()
            switch property {
            case "display": isHidden = word.hasPrefix("none")
            case "visibility":
                isHidden = isHidden || word.hasPrefix("collapse")
                hidesText = hidesText || word.hasPrefix("hidden")
            case "font-size", "opacity": hidesText = hidesText || Self.isZero(value)
            case "mso-hide": hidesText = hidesText || word.hasPrefix("all")
            case "vertical-align":
                if ["super", "sub"].contains(where: word.hasPrefix) || Self.isLength(value) {
                    digitMark = digitMark ?? .raised
                }
            case "mso-text-raise": if Self.isLength(value) { digitMark = digitMark ?? .raised }
            case "position": isRelative = word.hasPrefix("relative")
            case "top", "bottom": isMoved = isMoved || Self.isLength(value)
            case "text-decoration", "text-decoration-line", "text-line-through":
                if word.contains("line-through") { digitMark = .struck }
            case "mso-number-format": numberStyle = NumberStyle(officeFormat: String(value))
            default: continue
            }
        }
        if isRelative, isMoved { digitMark = digitMark ?? .raised }
    }

    init() {}

    /// "0", "0px", "0.0pt".
    private static func isZero(_ size: Substring) -> Bool {
        let number = size.prefix { $0.isNumber || $0 == "." }
        return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
    }

    /// "30%", "-3.0pt"; not "0" and not a word.
    private static func isLength(_ value: Substring) -> Bool {
        let number = value.drop { $0 == "-" || $0 == "+" }.prefix { $0.isNumber || $0 == "." }
        return number.contains { $0 != "0" && $0 != "." }
    }

    func combined(with other: HTMLStyle) -> HTMLStyle {
        var result = self
        result.isHidden = isHidden || other.isHidden
        result.hidesText = hidesText || other.hidesText
        result.digitMark = other.digitMark ?? digitMark
        result.numberStyle = other.numberStyle ?? numberStyle
        return result
    }

    /// At the semicolons outside of quotes; `\;` is part of a number format.
    private static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ";" {
                parts.append(part)
                part = ""
                continue
            }
            part.append(character)
        }
        return parts + [part]
    }
}

extension NumberStyle {
    /// The value of Excel's own CSS property `mso-number-format`: a name, or a format code escaped as CSS.
    init(officeFormat value: String) {
        let value = value.trimmingCharacters(where: { $0.isWhitespace || $0 == "\"" || $0 == "'" })
        switch value.lowercased() {
        case "percent": self = .percent
        case let name where name.hasSuffix(" date") || name.hasSuffix(" time"): self = .date
        case "fixed", "standard", "scientific", "text", "general", "currency": self = .general
        default: self.init(formatCode: Self.unescaped(value))
        }
    }

    /// `0\.00%` is 0.00%, `\0022` is a quotation mark.
    private static func unescaped(_ value: String) -> String {
        var result = ""
        var rest = Substring(value)
        while let character = rest.popFirst() {
            guard character == "\\" else {
                result.append(character)
                continue
            }
            let digits = rest.prefix(4).prefix { $0.isHexDigit }
            if digits.count == 4, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
                result.unicodeScalars.append(scalar)
                rest.removeFirst(4)
            } else if let next = rest.popFirst() {
                result.append(next)
            }
        }
        return result
    }
}

/// The rules for classes and ids in a file's `<style>`, as far as they matter: Excel keeps its number formats there.
struct HTMLStyleSheet {
    private var classes: [String: HTMLStyle] = [:]
    private var ids: [String: HTMLStyle] = [:]

    subscript(className: String) -> HTMLStyle? { classes[className] }
    subscript(id id: String) -> HTMLStyle? { ids[id] }

    var hasIDs: Bool { !ids.isEmpty }

    mutating func add(_ css: String) {
        var rest = Substring(css)
        while let open = rest.firstIndex(of: "{"), let close = Self.endOfBlock(rest, from: open) {
            let style = HTMLStyle(declarations: String(rest[rest.index(after: open)..<close]))
            if style != HTMLStyle() {
                for selector in rest[..<open].split(separator: ",") {
                    guard let mark = selector.lastIndex(where: { $0 == "." || $0 == "#" }) else { continue }
                    let name = String(selector[selector.index(after: mark)...].prefix { !$0.isWhitespace && $0 != ":" })
                    if selector[mark] == "." {
                        classes[name] = (classes[name] ?? HTMLStyle()).combined(with: style)
                    } else {
                        ids[name] = (ids[name] ?? HTMLStyle()).combined(with: style)
                    }
                }
            }
            rest = rest[rest.index(after: close)...]
        }
    }

    private static func endOfBlock(_ text: Substring, from open: Substring.Index) -> Substring.Index? {
        var quote: Character?
        var isEscaped = false
        for index in text[open...].indices {
            let character = text[index]
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if let mark = quote {
                if character == mark { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "}" {
                return index
            }
        }
        return nil
    }
}

extension StringProtocol {
    fileprivate func trimmingPrefix(while predicate: (Character) -> Bool) -> SubSequence { drop(while: predicate) }

    fileprivate func trimmingCharacters(where predicate: (Character) -> Bool) -> String {
        var text = self.drop(while: predicate)
        while let last = text.last, predicate(last) { text = text.dropLast() }
        return String(text)
    }
}
