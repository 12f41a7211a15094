import ReportingKit

/// Labels of rows that are the sum of one level's rows, "Cộng cấp xã", or repeat a part of a total, "Trong đó: cấp xã".
enum LevelLabels {
    /// Whether the label says that the row repeats a part of others.
    static func repeatsPart(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label) + " "
        return leads.contains { key.hasPrefix($0 + " ") }
    }

    /// The set of units that the label names; nil where it names none.
    static func set(namedBy label: String, _ levels: TerritoryLevels?) -> UnitSet? {
        let key = VietnameseText.comparisonKey(label)
        let kinds = levels?.kinds ?? .shipped
        for (kind, words) in kinds.rowLabels where words.contains(where: { WordSequence.contains(key, $0) }) {
            return levels.map { $0.set(ofLevel: kind) } ?? .subordinates
        }
        return kinds.officeLabels.contains { WordSequence.contains(key, $0) } ? .level : nil
    }

    private static let leads = ["trong đó", "bao gồm", "gồm"].map(VietnameseText.comparisonKey)
}
