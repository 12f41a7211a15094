/// The files this program writes beside or about an officer's file. They are never taken, wherever they lie.
public enum CompanionName {
    /// The explanation beside a returned file.
    public static let explanationEnding = ".loi.txt"
    /// The receipt of a taken file.
    public static let receiptEnding = ".nhan.txt"

    static let endings = [explanationEnding, receiptEnding]

    /// A name that is free beside `name`: "a.xlsx", "a (2).xlsx", "a (3).xlsx" and so on.
    ///
    /// Longer names than a file system takes (255 bytes) are cut before the ending, between characters.
    static func numbered(_ name: String, _ number: Int, reserving reserved: Int) -> String {
        let (stem, ending) = split(name)
        let suffix = number < 2 ? "" : " (\(number))"
        let room = 255 - reserved - suffix.utf8.count - ending.utf8.count
        var cut = stem
        while cut.utf8.count > room, !cut.isEmpty { cut.removeLast() }
        return cut + suffix + ending
    }

    /// The ending, with its dot, if it looks like one: at most ten ASCII letters and digits.
    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        let ending = name[dot...]
        let letters = ending.dropFirst()
        guard (1...10).contains(letters.utf8.count), letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return (name, "") }
        return (String(name[..<dot]), String(ending))
    }
}
