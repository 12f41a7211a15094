import ReportingKit

/// What an element's style says about its meaning: hidden, raised or struck out, and how Excel formats its number.
struct HTMLStyle: Equatable {
    var isHidden = false
    var digitMark: DigitMark?
    var numberStyle: NumberStyle?

    /// The declarations of a `style` attribute or of a rule's block.
    init(declarations: String) {
        for declaration in Self.split(declarations) {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let property = declaration[..<colon].lowercased().filter { !$0.isWhitespace }
            let value = declaration[declaration.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
            switch property {
            case "display": isHidden = value.lowercased().hasPrefix("none")
            case "visibility": isHidden = isHidden || value.lowercased().hasPrefix("collapse")
            case "font-size": isHidden = isHidden || Self.isZero(value)
            case "vertical-align":
                if ["super", "sub"].contains(where: value.lowercased().hasPrefix) { digitMark = digitMark ?? .raised }
            case "text-decoration", "text-decoration-line":
                if value.lowercased().contains("line-through") { digitMark = .struck }
            case "mso-number-format": numberStyle = NumberStyle(officeFormat: String(value))
            default: continue
            }
        }
    }

    init() {}

    /// "0", "0px", "0.0pt".
    private static func isZero(_ size: Substring) -> Bool {
        let number = size.prefix { $0.isNumber || $0 == "." }
        return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
    }

    func combined(with other: HTMLStyle) -> HTMLStyle {
        var result = self
        result.isHidden = isHidden || other.isHidden
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

/// The rules for classes in a file's `<style>`, as far as they matter: Excel keeps its number formats there.
struct HTMLStyleSheet {
    private var classes: [String: HTMLStyle] = [:]

    subscript(className: String) -> HTMLStyle? { classes[className] }

    mutating func add(_ css: String) {
        var rest = Substring(css)
        while let open = rest.firstIndex(of: "{"), let close = Self.endOfBlock(rest, from: open) {
            let style = HTMLStyle(declarations: String(rest[rest.index(after: open)..<close]))
            if style != HTMLStyle() {
                for selector in rest[..<open].split(separator: ",") {
                    guard let dot = selector.lastIndex(of: ".") else { continue }
                    let name = selector[selector.index(after: dot)...].prefix { !$0.isWhitespace }
                    classes[String(name), default: HTMLStyle()] = classes[String(name), default: HTMLStyle()].combined(
                        with: style)
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
