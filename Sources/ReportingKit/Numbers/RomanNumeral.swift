/// Roman numerals, as official documents number their parts and appendices.
public enum RomanNumeral {
    /// I for 1, XIV for 14; Arabic digits outside 1...3999, where there are no numerals.
    public static func text(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// The number that a numeral of the usual ones, up to 40, stands for: 3 for "III" and "iii".
    public static func value(_ text: some StringProtocol) -> Int? {
        let letters = text.uppercased()
        return (1...40).first { Self.text($0) == letters }
    }

    private static let steps = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
