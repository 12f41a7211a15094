import ReportingKit
import Tabular

/// A table of a JSON file whose dataset says where rows and values stand in it.
struct JSONTable {
    let definition: DatasetDefinition
    /// Under the titles that the declaration gives its fields, so that it is read like any other table.
    let sheet: Sheet
    private let found: Int

    /// The tables of a file by the places where their values stand, in the order of the declarations.
    ///
    /// Of datasets that are told from the same place the one whose file name fits goes first, then the one with most
    /// values.
    static func places(_ value: JSONValue, _ definitions: [DatasetDefinition], file: String) -> [[JSONTable]] {
        let name = VietnameseText.comparisonKey(String(file.prefix(300)))
        let fitting = Set(
            definitions.filter { definition in definition.fileNames.contains { $0.pattern().matches(name) } }.map(\.id))
        var order: [String] = []
        var places: [String: [JSONTable]] = [:]
        for definition in definitions {
            guard let mapping = definition.json, let table = JSONTable(definition, value) else { continue }
            let place = "\(mapping.rows)\n\(mapping.inRow)"
            if places[place] == nil { order.append(place) }
            places[place, default: []].append(table)
        }
        return order.compactMap { place in
            places[place]?.sorted { one, other in
                let isNamed = (fitting.contains(one.definition.id), fitting.contains(other.definition.id))
                return isNamed.0 == isNamed.1 ? one.found > other.found : isNamed.0
            }
        }
    }

    /// Nil where nothing stands there.
    private init?(_ definition: DatasetDefinition, _ value: JSONValue) {
        guard let mapping = definition.json, let rows = JSONPath(mapping.rows), let key = JSONPath(mapping.key),
            let inner = JSONPath(mapping.inRow), case .array(let objects)? = value.at(rows)
        else { return nil }
        let fields = definition.headedFields.filter { !$0.isDerived }.map { (field: $0, path: JSONPath($0.json ?? "")) }
        var body: [SheetRow] = []
        var found = 0
        for (index, object) in objects.enumerated() {
            var cells = [object.at(key)?.content.map { Cell(column: 0, content: $0) }].compactMap(\.self)
            let holder = object.at(inner)
            for (position, entry) in fields.enumerated() {
                guard let path = entry.path, !path.steps.isEmpty, let content = holder?.at(path)?.content else {
                    continue
                }
                cells.append(Cell(column: position + 1, content: content))
                found += 1
            }
            if !cells.isEmpty { body.append(SheetRow(index: index + 2, cells: cells)) }
        }
        guard found > 0 else { return nil }
        self.definition = definition
        self.found = found
        let key1 = definition.keyHeadings.first.map { Self.label($0) } ?? "Đơn vị"
        let groups = fields.enumerated().compactMap { position, entry in
            definition.groups.first { $0.name == entry.field.groupName }.map {
                Cell(column: position + 1, content: .text($0.title))
            }
        }
        let leaves = fields.enumerated().map { position, entry in
            Cell(column: position + 1, content: .text(entry.field.title))
        }
        let header = [
            SheetRow(index: 0, cells: groups),
            SheetRow(index: 1, cells: [Cell(column: 0, content: .text(key1))] + leaves),
        ]
        sheet = Sheet(
            name: mapping.rows.isEmpty ? "JSON" : mapping.rows, rows: header.filter { !$0.cells.isEmpty } + body)
    }

    /// A label that the heading heads.
    private static func label(_ heading: Heading) -> String {
        VietnameseText.clean(heading.text.replacing("…", with: " "))
    }
}

extension JSONValue {
    /// What stands at a path; nil where nothing does.
    func at(_ path: JSONPath) -> JSONValue? {
        var value = self
        for step in path.steps {
            guard let next = value[step.name] else { return nil }
            if step.member.isEmpty {
                value = next
                continue
            }
            guard case .array(let values) = next,
                let chosen = values.first(where: { candidate in
                    switch candidate[step.member] {
                    case .text(let text)?, .number(let text)?: text == step.value
                    default: false
                    }
                })
            else { return nil }
            value = chosen
        }
        return value
    }
}
