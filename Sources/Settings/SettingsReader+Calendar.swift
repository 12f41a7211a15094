import Foundation
import Messages
import ReportingKit
import YAMLReading
import Yams

/// Days that settings name: those on which periods close, and those on which nobody works.
extension SettingsReader {
    /// The day of the month on which periods close; `.some(nil)` for `last`, nil for a fault.
    func closingDay(_ node: Node, _ key: String, _ faults: YAMLFaults) -> Int?? {
        guard case .scalar(let scalar) = node else {
            faults.add(.expectedDayOfMonth, at: node, key: key)
            return nil
        }
        if scalar.string == "last" { return .some(nil) }
        if let day = Int(scalar.string), (1...27).contains(day) { return day }
        faults.add(.noClosingDay(scalar.string), at: node, key: key)
        return nil
    }

    /// `closing_days: {digitization: 14}`
    func closingDays(_ node: Node, _ faults: YAMLFaults) -> [DatasetID: Int?] {
        let known = modules.flatMap(\.datasets).map(\.id.rawValue)
        let section = YAMLSection(node, path: "report.closing_days", allowed: known, faults: faults)
        var days: [DatasetID: Int?] = [:]
        for entry in section.entries where known.contains(entry.name) {
            if let day = closingDay(entry.value, section.key(entry.name), faults) {
                days.updateValue(day, forKey: DatasetID(entry.name))
            }
        }
        return days
    }

    /// `due: {documents: [offices, subordinates]}`
    func due(_ node: Node, _ path: String, _ faults: YAMLFaults) -> [DatasetID: [UnitSet]] {
        let known = modules.flatMap(\.datasets).filter { $0.layout != .list }.map(\.id.rawValue)
        let section = YAMLSection(node, path: path, allowed: known, faults: faults)
        let allowed = DatasetDefinition.setsThatOwe.map(\.rawValue)
        var due: [DatasetID: [UnitSet]] = [:]
        for entry in section.entries where known.contains(entry.name) {
            var sets: [UnitSet] = []
            for name in section.strings(entry.name) ?? [] {
                guard let set = DatasetDefinition.setsThatOwe.first(where: { $0.rawValue == name }) else {
                    faults.add(.oweNothing(name, among: allowed), at: entry.value, key: section.key(entry.name))
                    continue
                }
                if !sets.contains(set) { sets.append(set) }
            }
            due[DatasetID(entry.name)] = sets
        }
        return due
    }

    /// `holidays: ["2026-09-02", "2026-02-14..2026-02-22"]`
    func holidays(_ node: Node, _ faults: YAMLFaults) -> Set<CalendarDate> {
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        var days: Set<CalendarDate> = []
        for item in items {
            guard case .scalar(let scalar) = item, let span = Self.span(scalar.string) else {
                faults.add(.noHoliday(item.string ?? ""), at: item, key: "holidays")
                continue
            }
            for day in span { days.insert(CalendarDate(daysSince1970: day)) }
        }
        return days
    }

    private static func span(_ text: String) -> ClosedRange<Int>? {
        let parts = text.components(separatedBy: "..").map { $0.trimmingCharacters(in: .whitespaces) }
        let days = parts.compactMap { CalendarDate(iso: $0)?.daysSince1970 }
        guard days.count == parts.count, (1...2).contains(days.count), let first = days.first, let last = days.last,
            first <= last, last - first < 31
        else { return nil }
        return first...last
    }
}
