import Foundation
import ReportingKit

/// The name of a form's file, in Vietnamese without marks, as it survives mail and zip: `Ha tang so - Xa Binh An - 6
/// thang dau nam 2026.xlsx`.
public enum FormName {
    /// The longest part that names the table.
    private static let titleLength = 60

    public static func text(_ title: String, _ unit: AdministrativeUnit, _ period: Period, ending: String) -> String {
        let short = title.count <= titleLength ? title : cut(title)
        return [short, unit.name, period.vietnamese].map(plain).joined(separator: " - ") + ending
    }

    /// The name before its ending, and the ending with its dot.
    public static func parts(of name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: ".") else { return (name, "") }
        return (String(name[..<dot]), String(name[dot...]))
    }

    private static func cut(_ title: String) -> String {
        var words: [Substring] = []
        for word in title.split(separator: " ") where words.joined(separator: " ").count + word.count < titleLength {
            words.append(word)
        }
        return words.joined(separator: " ")
    }

    /// Without tones and what file systems refuse.
    static func plain(_ text: String) -> String {
        let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }
            .map { $0 == "đ" ? "d" : $0 == "Đ" ? "D" : String($0) }.joined()
        let kept = bare.map { "/\\:*?\"<>|,;.".contains($0) ? " " : String($0) }.joined()
        return kept.split(separator: " ").joined(separator: " ")
    }
}
