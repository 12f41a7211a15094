import Foundation

/// How wide Times New Roman Bold prints a text: the advance widths of the face, in thousandths of the size; letters
/// with marks are as wide as without.
enum TimesWidths {
    private static let widths: [Character: Double] = {
        var widths: [Character: Double] = [
            " ": 250, "-": 333, ".": 250, ",": 250, "/": 278, "(": 333, ")": 333, ":": 333,
        ]
        for digit in "0123456789" { widths[digit] = 500 }
        let letters: [(String, Double)] = [
            ("ACDNRUVXYw", 722), ("BELTZ", 667), ("FP", 611), ("GHKOQ", 778), ("Is", 389), ("Jagovxy", 500), ("M", 944),
            ("Sbdhknpqu", 556),
            ("W", 1000), ("cerz", 444), ("fjt", 333), ("il", 278), ("m", 833),
        ]
        for (group, width) in letters {
            for letter in group { widths[letter] = width }
        }
        return widths
    }()

    /// In twentieths of a point.
    static func bold(_ text: String, points: Double) -> Double {
        let plain = text.replacing("Đ", with: "D").replacing("đ", with: "d")
            .folding(options: .diacriticInsensitive, locale: nil)
        return plain.reduce(0) { $0 + (widths[$1] ?? 556) } / 1_000 * points * 20
    }
}
