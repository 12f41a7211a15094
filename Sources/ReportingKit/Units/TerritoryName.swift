/// A territory's name in its two parts: the word for its kind, and its own name. "Thành phố Hà Nội" is a thành phố, Hà
/// Nội.
package struct TerritoryName: Hashable {
    /// "xã", "phường": the word for its kind, with what is known of it.
    package let kind: UnitKindWord?
    /// Without the word for the kind.
    package let own: String

    package init(_ name: String) {
        let name = VietnameseText.clean(name)
        let found = UnitKinds.shipped.territoryWords.filter { name.lowercased().hasPrefix($0.text + " ") }
            .max { $0.text.count < $1.text.count }
        kind = found
        own = found.map { String(name.dropFirst($0.text.count + 1)) } ?? name
    }

    /// "xã Bình Sơn", inside a sentence. Names of persons, events and numbers keep the capital: "Phường 1", "Thành phố
    /// Hồ Chí Minh".
    package var inSentence: String {
        guard let kind else { return own }
        return (needsKind ? kind.text.prefix(1).uppercased() + kind.text.dropFirst() : kind.text) + " "
            + own
    }

    /// "XÃ BÌNH SƠN"
    package var capitals: String { inSentence.uppercased() }

    /// Before the date: the own name, or the whole name where that is a number, a person's or an event's
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4). Persons are no matter of spelling: those that provinces
    /// and many communes are named after are listed, others are the administrator's to write.
    package var place: String {
        guard let kind, needsKind else { return own }
        return kind.text.prefix(1).uppercased() + kind.text.dropFirst() + " " + own
    }

    private var needsKind: Bool {
        own.allSatisfy { $0.isNumber || $0.isWhitespace }
            || Self.personsAndEvents.contains(VietnameseText.comparisonKey(own))
    }

    private static let personsAndEvents = Set(
        ["Hồ Chí Minh", "Điện Biên Phủ", "Lê Lợi", "Quang Trung", "Trần Phú", "Lê Hồng Phong", "Nguyễn Trãi"].map(
            VietnameseText.comparisonKey))
}
