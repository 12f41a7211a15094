/// The files this program writes beside or about an officer's file. They are never taken, wherever they are.
public enum CompanionName {
    /// The explanation beside a returned file.
    public static let explanationEnding = ".loi.txt"
    /// The receipt of a taken file.
    public static let receiptEnding = ".nhan.txt"

    static let endings = AnswerEndings.texts

    /// A name that is free beside `name`: "a.xlsx", "a (2).xlsx", "a (3).xlsx" and so on.
    ///
    /// Longer names than a file system takes (255 bytes) are cut before the ending, between characters.
    package static func numbered(_ name: String, _ number: Int, reserving reserved: Int) -> String {
        let (stem, ending) = split(name)
        let suffix = number < 2 ? "" : " (\(number))"
        let room = 255 - reserved - suffix.utf8.count - ending.utf8.count
        var cut = stem
        while cut.utf8.count > room, !cut.isEmpty { cut.removeLast() }
        return cut + suffix + ending
    }

    /// Names to try one after the other: "a.xlsx", "a (2).xlsx" and so on, and after many, which somebody must have put
    /// there to be in the way, one with the item's id.
    struct Free {
        private let name: String
        private let reserved: Int
        private let item: ItemID
        private var number = 0

        private static let many = 99

        init(for name: String, reserving reserved: Int, item: ItemID) {
            self.name = name
            self.reserved = reserved
            self.item = item
        }

        mutating func next() -> String {
            number += 1
            if number <= Self.many { return CompanionName.numbered(name, number, reserving: reserved) }
            let mark = " \(item.text)"
            let (stem, ending) = CompanionName.split(name)
            let marked = CompanionName.numbered(stem, 1, reserving: reserved + mark.utf8.count + ending.utf8.count + 8)
            return CompanionName.numbered(marked + mark + ending, number - Self.many, reserving: reserved)
        }
    }

    /// A name before its ending, and the ending with its dot, if it looks like one: at most ten ASCII letters and
    /// digits.
    public static func parts(of name: String) -> (stem: String, ending: String) { split(name) }

    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        let ending = name[dot...]
        let letters = ending.dropFirst()
        guard (1...10).contains(letters.utf8.count), letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return (name, "") }
        return (String(name[..<dot]), String(ending))
    }
}
