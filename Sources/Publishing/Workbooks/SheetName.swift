import Messages

/// Gives sheets names that a spreadsheet accepts: at most 31 characters, none of `[]:*?/\`, no two alike.
struct SheetNames {
    private var taken: Set<String> = []

    /// The wanted name, changed as little as it must be.
    mutating func name(_ wanted: String) -> String {
        let base = Self.legal(wanted)
        var name = base
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.prefix(of: base, units: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    private static func legal(_ wanted: String) -> String {
        let kept = CellText.sanitized(wanted).map { "[]:*?/\\\n\t".contains($0) ? " " : $0 }
        var name = prefix(of: String(kept), units: 31)
        while name.hasPrefix("'") { name.removeFirst() }
        while name.hasSuffix("'") { name.removeLast() }
        // Excel keeps "History" for itself.
        if name.allSatisfy({ $0 == " " }) || name.lowercased() == "history" { return PackageTexts.sourceSheet }
        return name
    }

    private static func prefix(of text: String, units: Int) -> String {
        var length = 0
        return String(
            text.prefix { character in
                length += character.utf16.count
                return length <= units
            })
    }
}
