import ReportingKit
import YAMLReading
import Yams

/// The lines of a table of indicators.
extension DatasetReader {
    func lines() -> [IndicatorLine] {
        guard let node = top.node("lines") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add("expected a list of lines", at: node, key: "lines")
            return []
        }
        var numbers: [String: Int] = [:]
        var names: [String: Int] = [:]
        return items.map { item in
            let section = DatasetKeys.line.section(item, path: "lines", faults: faults)
            require(["name", "title"], in: section, item)
            let name = section.string("name") ?? ""
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
            faults.add("\(key) \"\(text)\" is declared twice, first in line \(first)", at: node, key: "lines")
        } else {
            seen[text] = seen[text] ?? line
        }
    }

    private func lineType(_ section: YAMLSection) -> FieldType? {
        let decimals = Int(section.string("decimals") ?? "2").flatMap { (0...6).contains($0) ? $0 : nil } ?? 2
        let types: [String: FieldType] = [
            "count": .count, "amount": .amount, "decimal": .decimal(decimals: decimals),
            "rate": .rate(decimals: decimals),
            "text": .text, "date": .date, "flag": .flag,
        ]
        guard let word = section.string("type") else { return .count }
        if let type = types[word] { return type }
        faults.add(
            "\"\(word)\" is not allowed", at: section.node("type") ?? root, key: "lines.type",
            hint: Nearest.hint(for: word, among: types.keys.sorted()))
        return .count
    }
}
