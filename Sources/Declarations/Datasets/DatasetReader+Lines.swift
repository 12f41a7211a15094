import Messages
import ReportingKit
import YAMLReading
import Yams

/// The lines of a table of indicators.
extension DatasetReader {
    func lines() -> [IndicatorLine] {
        guard let node = top.node("lines") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add(.expectedList(of: "lines"), at: node, key: "lines")
            return []
        }
        var numbers: [String: Int] = [:]
        var names: [String: Int] = [:]
        return items.map { item in
            let section = DatasetKeys.line.section(item, path: "lines", faults: faults)
            let name = section.string("name") ?? ""
            let isKnown = base?.lines.contains { $0.name == FieldName(name) } ?? false
            require(isKnown ? ["name"] : ["name", "title"], in: section, item)
            if top.node("columns") != nil || base?.columns.isEmpty == false {
                for key in ["type", "decimals", "min", "max"] {
                    guard let node = section.node(key) else { continue }
                    faults.add(.ofColumns(key), at: node, key: "lines.\(key)")
                }
            }
            if !name.isEmpty { checkName(name, at: section.node("name"), key: "lines") }
            let number = section.string("number") ?? ""
            once(number, "number", &numbers, section, item)
            once(name, "name", &names, section, item)
            return IndicatorLine(
                number: number, FieldName(name), section.string("title") ?? "", headings: headings(section, "headings"),
                type: lineType(section), measure: section.string("measure") ?? "",
                minimum: self.number(section, "min"), maximum: self.number(section, "max"),
                validity: section.node("valid").map { validity($0, path: "lines.valid") } ?? .always)
        }
    }

    private func once(_ text: String, _ key: String, _ seen: inout [String: Int], _ section: YAMLSection, _ item: Node)
    {
        guard !text.isEmpty, let node = section.node(key) else { return }
        let line = node.mark?.line ?? 0
        // A line of another time may have the same number or name.
        if let first = seen[text], section.node("valid") == nil {
            faults.add(.declaredTwice(key, text, first: first), at: node, key: "lines")
        } else {
            seen[text] = seen[text] ?? line
        }
    }

    private func decimals(_ section: YAMLSection) -> Int {
        guard let node = section.node("decimals"), let text = section.string("decimals") else { return 2 }
        if let number = Int(text), (0...6).contains(number) { return number }
        faults.add(.noDigits(text), at: node, key: "lines.decimals")
        return 2
    }

    private func lineType(_ section: YAMLSection) -> FieldType? {
        let decimals = decimals(section)
        let types: [String: FieldType] = [
            "count": .count, "amount": .amount, "decimal": .decimal(decimals: decimals),
            "rate": .rate(decimals: decimals),
            "text": .text, "date": .date, "flag": .flag,
        ]
        guard let word = section.string("type") else { return .count }
        if let type = types[word] { return type }
        faults.add(.notAllowed(word, among: types.keys.sorted()), at: section.node("type") ?? root, key: "lines.type")
        return .count
    }
}
