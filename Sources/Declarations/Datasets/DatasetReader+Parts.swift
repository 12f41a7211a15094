import Messages
import ReportingKit
import YAMLReading
import Yams

/// The smaller mappings of a dataset's file.
extension DatasetReader {
    func headings(_ section: YAMLSection, _ name: String) -> [Heading] {
        (section.strings(name) ?? []).compactMap { text in
            let heading = Heading(text)
            if !heading.holdsWord {
                faults.add(.noWord(text), at: section.node(name) ?? root, key: section.key(name))
                return nil
            }
            return heading
        }
    }

    func validity(_ node: Node, path: String) -> Validity {
        let section = DatasetKeys.validity.section(node, path: path, faults: faults)
        let validity = Validity(from: day(section, "from"), until: day(section, "until"))
        if let from = validity.from, let until = validity.until, until < from {
            faults.add(.endsBeforeBeginning, at: section.node("until") ?? node, key: section.key("until"))
        }
        return validity
    }

    func day(_ section: YAMLSection, _ name: String) -> CalendarDate? {
        guard let node = section.node(name), let text = section.string(name) else { return nil }
        if let day = CalendarDate(iso: text) { return day }
        faults.add(.noDay(text), at: node, key: section.key(name))
        return nil
    }

    func dimension() -> Dimension? {
        guard let node = top.node("dimension") else { return nil }
        let section = DatasetKeys.dimension.section(node, path: "dimension", faults: faults)
        if base == nil { require(["name", "title"], in: section, node) }
        var members: [Dimension.Member] = []
        if let node = section.node("members") {
            if case .mapping = node {
                let named = YAMLSection(node, path: section.key("members"), allowed: nil, faults: faults)
                members = named.entries.map { entry in
                    let member = DatasetKeys.member.section(entry.value, path: named.key(entry.name), faults: faults)
                    return Dimension.Member(
                        entry.name, words: member.strings("words") ?? [],
                        validity: member.node("valid").map { validity($0, path: member.key("valid")) } ?? .always)
                }
            } else {
                members = (section.strings("members") ?? []).filter { $0 != "open" }.map { Dimension.Member($0) }
            }
        }
        let name = section.string("name") ?? ""
        if !name.isEmpty { checkName(name, at: section.node("name"), key: section.key("name")) }
        return Dimension(
            name, section.string("title") ?? "", headings: headings(section, "headings"), members: members)
    }

    func periodGroups() -> [PeriodGroup: [Heading]] {
        guard let node = top.node("periods") else { return [:] }
        let section = DatasetKeys.periods.section(node, path: "periods", faults: faults)
        var groups: [PeriodGroup: [Heading]] = [:]
        for group in PeriodGroup.allCases where section.node(group.rawValue) != nil {
            groups[group] = headings(section, group.rawValue)
        }
        return groups
    }

    func json() -> JSONMapping? {
        guard let node = top.node("json") else { return nil }
        let section = DatasetKeys.json.section(node, path: "json", faults: faults)
        require(["key"], in: section, node)
        return JSONMapping(
            rows: section.string("rows") ?? "", key: section.string("key") ?? "", inRow: section.string("in") ?? "")
    }

    /// 1 to 27: on other days not every month can close.
    func closingDay() -> Int? {
        guard let node = top.node("closing_day"), let text = top.string("closing_day") else { return nil }
        if let day = Int(text), (1...27).contains(day) { return day }
        faults.add(.noDatasetClosingDay(text), at: node, key: "closing_day")
        return nil
    }

    func require(_ names: [String], in section: YAMLSection, _ node: Node) {
        for name in names where section.node(name) == nil {
            faults.add(.missing(name), at: node, key: section.path.isEmpty ? nil : section.path)
        }
    }

    func number(_ section: YAMLSection, _ name: String) -> FixedDecimal? {
        guard let node = section.node(name), let text = section.string(name) else { return nil }
        if let number = FixedDecimal(declared: text) { return number }
        faults.add(.noNumber(text, hint: FaultText.writtenNumber), at: node, key: section.key(name))
        return nil
    }
}
