import ReportingKit

/// Names of fields from their headings: ASCII, each once, the same whenever the headings are.
enum FieldNames {
    static func ascii(_ text: String, longest: Int = 44) -> String {
        var words: [Substring] = []
        let plain = VietnameseText.accentless(withoutBrackets(text))
        for word in plain.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }) {
            let length = words.reduce(0) { $0 + $1.count + 1 } + word.count
            if length > longest, !words.isEmpty { break }
            words.append(word.prefix(longest))
        }
        let name = words.joined(separator: "_")
        guard let first = name.first, first.isLetter else { return name.isEmpty ? "cot" : "n_" + name }
        return reserved.contains(name) ? "gia_tri_" + name : name
    }

    /// Fills in the names. A leaf that several columns have is preceded by its group.
    static func name(_ fields: inout [DraftField]) {
        var sharing: [String: [Int]] = [:]
        for (index, field) in fields.enumerated() {
            fields[index].name = ascii(field.labels.last ?? "")
            sharing[fields[index].name, default: []].append(index)
        }
        for indices in sharing.values where indices.count > 1 {
            let groups = distinguishing(indices.map { fields[$0].group ?? "" })
            for (index, group) in zip(indices, groups) where !group.isEmpty {
                fields[index].name = ascii(group + " " + (fields[index].labels.last ?? ""), longest: 60)
            }
        }
        var used: [String: Int] = [:]
        var taken = Set(fields.map(\.name))
        for index in fields.indices {
            let name = fields[index].name
            used[name, default: 0] += 1
            guard var number = used[name], number > 1 else { continue }
            while taken.contains("\(name)_\(number)") { number += 1 }
            fields[index].name = "\(name)_\(number)"
            taken.insert(fields[index].name)
            used[name] = number
        }
    }

    /// The groups' names without the words that all of them begin with: "hồ sơ đã …" and "hồ sơ đang …" differ behind
    /// "hồ sơ".
    private static func distinguishing(_ groups: [String]) -> [String] {
        let words = groups.map { $0.split(separator: " ").map(String.init) }
        var shared = 0
        while words.allSatisfy({ $0.count > shared + 1 }),
            Set(words.map { VietnameseText.comparisonKey($0[shared]) }).count == 1
        {
            shared += 1
        }
        return words.map { trimmed($0.dropFirst(shared).joined(separator: " ")) }
    }

    /// "Số lượng hồ sơ đang giải quyết" → "đang giải quyết".
    private static func trimmed(_ group: String) -> String {
        var words = group.split(separator: " ").map(String.init)
        for lead in leads where words.count > lead.count + 1 {
            if zip(lead, words).allSatisfy({ $0 == VietnameseText.comparisonKey($1) }) { words.removeFirst(lead.count) }
        }
        return ascii(words.joined(separator: " "), longest: 30)
    }

    /// "(%)" and "(1)" say nothing that a name needs.
    private static func withoutBrackets(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return text }
        let inside = text[text.index(after: open)...].dropLast()
        return inside.allSatisfy { !$0.isLetter } ? String(text[..<open]) : text
    }

    private static let leads = ["số lượng", "tổng số", "số", "hồ sơ"].map {
        VietnameseText.comparisonKey($0).split(separator: " ").map(String.init)
    }
    /// What templates write behind a figure, and words that YAML or rules read otherwise.
    private static let reserved: Set<String> = [
        "rate", "former", "last_year", "change", "change_percent", "rank", "yes", "no", "on", "off", "true", "false",
        "null",
        "y", "n", "and", "or", "not", "in", "period",
    ]
}
