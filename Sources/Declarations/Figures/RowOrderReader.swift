import Messages
import ReportingKit
import YAMLReading
import Yams

/// In which order an appendix lists its rows: `register`, `late`, `late desc`.
struct RowOrderReader {
    let faults: YAMLFaults
    let dataset: DatasetDefinition

    func order(_ text: String, at node: Node, key: String) -> RowChoice.Order {
        if text == "register" { return .register }
        let words = text.split(separator: " ").map(String.init)
        guard let name = words.first, words.count <= 2, words.count < 2 || ["asc", "desc"].contains(words[1]) else {
            faults.add(.noOrder(text), at: node, key: key)
            return .register
        }
        // Of indicators also by a line.
        let lines = dataset.layout == .indicators ? dataset.fields.map(\.name.rawValue) : []
        let known = dataset.appendixColumns.map(\.name.rawValue) + lines
        guard known.contains(name) else {
            faults.add(.lacksField(dataset.id, name, among: known), at: node, key: key)
            return .register
        }
        return .by(FieldName(name), descending: words.count == 2 && words[1] == "desc")
    }
}
