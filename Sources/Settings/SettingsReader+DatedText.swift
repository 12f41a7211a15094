import Messages
import ReportingKit
import YAMLReading
import Yams

/// Texts that may change in time: `legal_basis: Kế hoạch …`, or `legal_basis: [{ text: "Kế hoạch …", until: 2026-12-31
/// }, { text: … }]`.
extension SettingsReader {
    func datedText(_ name: String, in section: YAMLSection, _ faults: YAMLFaults) -> DatedText? {
        guard let node = section.node(name) else { return nil }
        guard case .sequence(let items) = node else { return section.string(name).map { DatedText([.init($0)]) } }
        return DatedText(
            items.enumerated().compactMap { index, item in
                let path = "\(section.key(name))[\(index + 1)]"
                let entry = YAMLSection(
                    item, path: path, allowed: ["text", "from", "until"], what: "a dated text", faults: faults)
                let days = Validity(from: day("from", in: entry, faults), until: day("until", in: entry, faults))
                if let from = days.from, let until = days.until, until < from {
                    faults.add(.untilBeforeFrom, at: item, key: path)
                }
                guard let text = entry.string("text") else {
                    if case .mapping = item {
                        faults.add(.noDatedText, at: item, key: path)
                    }
                    return nil
                }
                return .init(text, days: days)
            })
    }

    func day(_ name: String, in section: YAMLSection, _ faults: YAMLFaults) -> CalendarDate? {
        guard let node = section.node(name) else { return nil }
        if let day = node.string.flatMap({ CalendarDate(iso: $0) }) { return day }
        faults.add(.noDay(node.string ?? ""), at: node, key: section.key(name))
        return nil
    }
}
