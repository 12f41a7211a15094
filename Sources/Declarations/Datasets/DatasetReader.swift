import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads a dataset's YAML into the kit's types. Every fault of the file is found in one reading and named with its
/// place.
package struct DatasetReader {
    let faults: YAMLFaults
    let top: YAMLSection
    let root: Node
    let id: DatasetID
    /// The dataset that the file extends, and the exports that are counted into it.
    var base: DatasetDefinition?
    var baseRecords: [RecordDefinition] = []

    /// `known` are the datasets that the file may extend, with the exports that are counted into them.
    package static func read(
        _ text: String, file: String, known: [DatasetDefinition] = [], records: [RecordDefinition] = []
    ) throws(FileFaults) -> DatasetDeclaration {
        let faults = YAMLFaults(file: file, text: text)
        let root = try YAMLDocument.root(text, file: file)
        let top = DatasetKeys.dataset.section(root, path: "", faults: faults)
        var reader = DatasetReader(faults: faults, top: top, root: root, id: DatasetID(top.string("dataset") ?? ""))
        reader.base = top.string("extends").flatMap { id in known.first { $0.id.rawValue == id } }
        if let base = reader.base {
            reader.baseRecords = records.filter { $0.fills.contains { $0.dataset == base.id } }
            ExtensionKeys(faults: faults, base: base).check(top)
        }
        let declaration = reader.declaration()
        try faults.throwAny()
        return declaration
    }

    private func declaration() -> DatasetDeclaration {
        if top.node("dataset") == nil {
            faults.add(.noDatasetID, at: root, key: nil)
        } else {
            checkName(id.rawValue, at: top.node("dataset"), key: "dataset")
        }
        let isAddition = top.node("extends") != nil
        if top.node("title") == nil, !isAddition, top.flag("enabled") != false {
            faults.add(.noDatasetTitle, at: root, key: nil)
        }
        let layouts = layouts()
        checkKeys(of: layouts)
        let columns = FieldReader(self).read()
        let lines = lines()
        let fields =
            lines.isEmpty
            ? columns.fields : IndicatorLine.fields(of: lines, columns: base?.columns ?? columns.columns)
        let known = (base?.fields ?? []).filter { field in !fields.contains { $0.name == field.name } } + fields
        let names = known.map(\.name)
        let rules = RuleReader(faults: faults, fields: known).read(
            columns.derived, top.node("rules"), lines: lines, columns.columns)
        let layout = layouts.first ?? .unitRows
        var definition = DatasetDefinition(
            id: id, title: top.string("title") ?? id.rawValue, layout: layout, fields: fields,
            setPhrases: layout == .counted || layout == .list ? [] : SetPhrase.standard, rules: rules,
            speech: top.node("speech").map { SpeechReader(faults: faults, fields: names).read($0) })
        fill(&definition, layouts, lines, columns)
        var declaration = DatasetDeclaration(
            file: faults.file, module: top.string("module").map { ModuleID($0) }, definition: definition)
        declaration.records = recordsInDataset(names)
        let whole = base.map { base in
            var whole = base
            whole.fields = known
            return whole
        }
        declaration.appendices = appendices(whole ?? definition)
        declaration.figures = FigureReader(faults: faults, dataset: whole ?? definition).read(top)
        declaration.comparisons = ComparisonReader(faults: faults, dataset: id, figures: declaration.figures).read(top)
        declaration.crossChecks = crossChecks(whole ?? definition)
        declaration.closingDay = closingDay()
        declaration.closingPlace = top.node("closing_day").map { faults.place(of: $0) }
        declaration.isEnabled = top.flag("enabled") ?? true
        declaration.extends = top.string("extends").map { DatasetID($0) }
        declaration.replaces = top.string("replaces").map { DatasetID($0) }
        return declaration
    }

    private func fill(
        _ definition: inout DatasetDefinition, _ layouts: [DatasetDefinition.Layout], _ lines: [IndicatorLine],
        _ columns: FieldReader.Columns
    ) {
        definition.otherLayouts = Array(layouts.dropFirst())
        definition.groups = columns.groups
        definition.keyHeadings = headings(top, "key")
        definition.formCode = top.string("form")
        definition.fileNames = headings(top, "files")
        definition.titles = headings(top, "titles")
        definition.dimension = dimension()
        definition.lines = lines
        definition.columns = columns.columns
        definition.otherLines = top.string("other_lines") == "fault" ? .fault : .keep
        definition.otherColumns = top.string("other_columns") == "fault" ? .fault : .keep
        definition.periodGroups = periodGroups()
        definition.json = json()
        definition.validity = top.node("valid").map { validity($0, path: "valid") } ?? .always
        definition.checks = datasetChecks(definition)
        definition.dueFrom = due()
    }

    /// Keys that say something of some layouts only.
    private func checkKeys(of layouts: [DatasetDefinition.Layout]) {
        let layouts = base?.layouts ?? (layouts.isEmpty ? [.unitRows] : layouts)
        func refuse(_ names: [String], unless isMeant: (DatasetDefinition.Layout) -> Bool, _ hint: String) {
            guard !layouts.contains(where: isMeant) else { return }
            for name in names {
                guard let node = top.node(name) else { continue }
                faults.add(.ofOtherRows(name, hint: hint), at: node, key: name)
            }
        }
        refuse(["lines", "columns", "other_lines"], unless: { $0 == .indicators }, "rows: indicators")
        refuse(["dimension"], unless: { $0 == .members }, "rows: members")
        refuse(["other_columns", "periods"], unless: \.hasHeader, FaultText.rowsWithHeader)
        if let node = top.node("fields"), top.node("lines") != nil {
            faults.add(.fieldsOfIndicators, at: node, key: "fields")
        }
    }

    /// Nil where the layout says who owes it.
    private func due() -> [UnitSet]? {
        guard let node = top.node("due"), let names = top.strings("due") else { return nil }
        let allowed = DatasetDefinition.setsThatOwe
        return names.compactMap { name in
            if let set = allowed.first(where: { $0.rawValue == name }) { return set }
            faults.add(.cannotOwe(name, among: allowed.map(\.rawValue)), at: node, key: "due")
            return nil
        }
    }

    /// Names are what formulas, templates and files call a thing.
    func checkName(_ name: String, at node: Node?, key: String?) {
        let isSound =
            name.first.map { $0.isASCII && $0.isLetter && $0.isLowercase } ?? false
            && name.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "_")
            }
        if !isSound {
            faults.add(.noName(name), at: node ?? root, key: key)
        }
    }

    private func layouts() -> [DatasetDefinition.Layout] {
        let words: [String: DatasetDefinition.Layout] = [
            "units": .unitRows, "members": .members, "indicators": .indicators, "items": .list, "counted": .counted,
            "questionnaire": .form,
        ]
        return (top.strings("rows") ?? []).compactMap { word in
            if let layout = words[word] { return layout }
            faults.add(.notAllowed(word, among: words.keys.sorted()), at: top.node("rows") ?? root, key: "rows")
            return nil
        }
    }
}
