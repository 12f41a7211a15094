import ReportingKit

/// The units of a territory as sentences name them.
struct UnitMentions: Sendable {
    struct Mention: Hashable {
        let unit: UnitID
        let isReportingUnit: Bool
        /// Positions among the words given.
        let range: Range<Int>
    }

    private struct Name {
        let words: [String]
        let unit: UnitID
        let isReportingUnit: Bool
    }

    private let names: [String: [Name]]

    init(register: UnitRegister, reportingUnit: AdministrativeUnit, on date: CalendarDate) {
        var names: [String: [Name]] = [:]
        func add(_ words: [String], _ unit: AdministrativeUnit, isReportingUnit: Bool) {
            guard words.count > 1, let first = words.first else { return }
            names[first, default: []].append(Name(words: words, unit: unit.id, isReportingUnit: isReportingUnit))
        }
        let around = WordKeys.words(reportingUnit.name)
        for name in [reportingUnit.name] + reportingUnit.aliases {
            add(WordKeys.words(name), reportingUnit, isReportingUnit: true)
        }
        for unit in register.children(of: reportingUnit.code, on: date) {
            for name in [unit.name] + unit.aliases {
                let words = WordKeys.words(name)
                add(words, unit, isReportingUnit: false)
                // "Phòng Tư pháp huyện Bình Sơn" is the Phòng Tư pháp inside its district.
                if words.count > around.count, Array(words.suffix(around.count)) == around {
                    add(Array(words.dropLast(around.count)), unit, isReportingUnit: false)
                }
            }
        }
        self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// All mentions, the longest name at each place; committees stand for their units.
    func all(in words: [String]) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < words.count {
            let name = names[words[index]]?.first { words[index...].starts(with: $0.words) }
            if let name {
                mentions.append(
                    Mention(
                        unit: name.unit, isReportingUnit: name.isReportingUnit,
                        range: index..<(index + name.words.count)))
                index += name.words.count
            } else {
                index += 1
            }
        }
        return mentions
    }
}
