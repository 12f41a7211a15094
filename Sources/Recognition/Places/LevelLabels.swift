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
        for (kind, words) in territories where words.contains(where: { WordSequence.contains(key, $0) }) {
            return levels.map { $0.set(ofLevel: kind) } ?? .subordinates
        }
        return bodies.contains { WordSequence.contains(key, $0) } ? .level : nil
    }

    private static let leads = ["trong đó", "bao gồm", "gồm"].map(VietnameseText.comparisonKey)

    private static let territories: [(AdministrativeUnit.Kind, [String])] = [
        (.hamlet, ["cấp thôn", "các thôn", "thôn tổ dân phố", "khối thôn"]),
        (.commune, ["cấp xã", "các xã", "xã thị trấn", "xã phường", "phường xã", "khối xã"]),
        (.district, ["cấp huyện", "các huyện", "huyện thị xã", "khối huyện"]),
        (.province, ["cấp tỉnh", "khối tỉnh"]),
    ].map { ($0, $1.map(VietnameseText.comparisonKey)) }

    private static let bodies = [
        "phòng ban", "các phòng", "cơ quan chuyên môn", "các sở", "sở ban ngành", "sở ngành", "khối sở",
    ].map(VietnameseText.comparisonKey)
}
