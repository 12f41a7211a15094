/// Digits as Vietnamese texts group them, read into numbers.
enum NumberText {
    /// All ways to read digits with separators; none for what is no number, such as "1.2.3".
    ///
    /// A dot or a comma before three digits may group thousands; any other separates decimals.
    static func readings(_ text: some StringProtocol, isPercent: Bool) -> [Quantity.Reading] {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," || $0 == " " }
        let marks = text.filter { $0 == "." || $0 == "," || $0 == " " }
        guard parts.allSatisfy({ !$0.isEmpty }), let first = parts.first, text.count <= 24 else { return [] }
        guard let mark = marks.first else { return whole([first]) }
        let isGrouped = first.count <= 3 && first.first != "0" && parts.dropFirst().allSatisfy { $0.count == 3 }
        if marks.allSatisfy({ $0 == mark }) {
            if parts.count > 2 { return isGrouped ? whole(parts) : [] }
            let decimal = mark == " " ? [] : self.decimal([first], parts[1])
            guard isGrouped, !isPercent else { return decimal }
            // A dot groups in Vietnamese text; a comma before three digits is doubtful.
            return mark == "," ? whole(parts) + decimal : whole(parts)
        }
        // Groups, then one decimal separator of the other kind: 1.234,5.
        guard marks.dropLast().allSatisfy({ $0 == mark }), let last = parts.last,
            first.count <= 3, parts.dropFirst().dropLast().allSatisfy({ $0.count == 3 })
        else { return [] }
        return decimal(Array(parts.dropLast()), last)
    }

    private static func whole<Part: StringProtocol>(_ parts: [Part]) -> [Quantity.Reading] {
        Double(parts.joined()).map { [Quantity.Reading(value: $0, step: 1)] } ?? []
    }

    private static func decimal<Part: StringProtocol>(_ whole: [Part], _ digits: Part) -> [Quantity.Reading] {
        guard whole.first?.first != "0" || whole.first?.count == 1, let value = Double(whole.joined() + "." + digits)
        else { return [] }
        return [Quantity.Reading(value: value, step: digits.reduce(1) { step, _ in step / 10 })]
    }
}
