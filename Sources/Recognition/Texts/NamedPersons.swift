import ReportingKit

/// Texts of a file that may name somebody: what is told, stored and logged of the file does not repeat them.
///
/// A row that is no unit's may be of a list of people below the table, and a whole file may be one that was meant for elsewhere.
package struct NamedPersons: Sendable {
    /// What stands in the place of such a text.
    package static let withheld = "…"

    private let register: UnitRegister
    /// How the names of territories begin.
    private let openings: [String]

    package init(_ register: UnitRegister) {
        self.register = register
        let territories = register.kinds.territoryWords.flatMap { [$0.text] + $0.short }
        openings = ["", "UBND ", "HĐND ", "Ủy ban nhân dân "].flatMap { authority in
            territories.map { VietnameseText.comparisonKey(authority + $0) + " " }
        }
    }

    /// Whether a text may name somebody. What units are called is no person's name: "Lê Lợi", "Xã Lê Minh Xuân".
    package func stand(in text: String) -> Bool {
        guard PersonNames.stands(in: text), !register.knows(text) else { return false }
        let parts = text.split(whereSeparator: Self.borders.contains).map(String.init)
        return !parts.allSatisfy { !PersonNames.stands(in: $0) || namesTerritory($0) }
    }

    private static let borders: Set<Character> = [",", ";", ":", "(", ")", "–", "-", "/"]

    private func namesTerritory(_ text: String) -> Bool {
        let key = VietnameseText.comparisonKey(text)
        return openings.contains { key.hasPrefix($0) }
    }
}
