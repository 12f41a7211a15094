import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads one field from its own keys, those of its group and the dataset's defaults.
struct SingleFieldReader {
    let reader: DatasetReader
    let name: FieldName
    let keyNode: Node
    /// The sections in which a key is looked for: the first that has it is used.
    let chain: [YAMLSection]
    let groupName: GroupName?
    let groupTitle: String?

    private var own: YAMLSection { chain[0] }
    private var faults: YAMLFaults { reader.faults }

    private func section(_ key: String) -> YAMLSection { chain.first { $0.node(key) != nil } ?? own }
    private func string(_ key: String) -> String? { section(key).string(key) }
    private func strings(_ key: String) -> [String] { section(key).strings(key) ?? [] }
    private func flag(_ key: String) -> Bool? { section(key).flag(key) }

    /// The field; what rules follow from; and the fields that a rate of several parts is made of.
    func read() -> (field: FieldDefinition, derived: [FieldReader.Derived], parts: [FieldDefinition]) {
        var derived = FieldReader.Derived(field: name)
        var further: [FieldReader.Derived] = []
        var parts: [FieldDefinition] = []
        if let node = own.node("sum") {
            derived.sum = ((own.strings("sum") ?? []).map { FieldName($0) }, node)
            if (derived.sum?.parts.count ?? 0) < 2 {
                faults.add(.sumOfOne, at: node, key: own.key("sum"))
            }
        }
        if let node = own.node("rate") {
            let rate = DatasetKeys.rate.section(node, path: own.key("rate"), faults: faults)
            reader.require(["part", "whole"], in: rate, node)
            let names = (rate.strings("part") ?? []).map { FieldName($0) }
            if let whole = rate.string("whole"), let first = names.first {
                if names.count > 1 {
                    let part = partOfSeveral(names, node)
                    parts.append(part.field)
                    further.append(part.derived)
                }
                derived.rate = (names.count > 1 ? FieldName("\(name)_part") : first, FieldName(whole))
            }
        }
        derived.atMost = string("at_most").map { FieldName($0) }
        return (field(derived), further + [derived], parts)
    }

    private func partOfSeveral(_ names: [FieldName], _ node: Node) -> (
        field: FieldDefinition, derived: FieldReader.Derived
    ) {
        var field = FieldDefinition(
            FieldName("\(name)_part"), DeclarationTexts.countedPart(own.string("title") ?? name.rawValue),
            group: groupTitle,
            type: .count,
            measure: chain.dropFirst().lazy.compactMap { $0.string("measure") }.first ?? "", aggregation: .sum,
            isRequired: false)
        field.isDerived = true
        var derived = FieldReader.Derived(field: field.name)
        derived.sum = (names, node)
        return (field, derived)
    }

    private func field(_ derived: FieldReader.Derived) -> FieldDefinition {
        let type = type(derived)
        checkKeys(of: type)
        let (maximum, decimalMaximum) = maximum(type)
        var field = FieldDefinition(
            name, own.string("title") ?? name.rawValue, group: groupTitle, type: type, measure: measure(type),
            aggregation: aggregation(type, derived), isRequired: isRequired(),
            askedOf: askedOf(), kinds: kinds("kinds"), hint: hint(type), maximum: maximum, overTime: overTime(),
            continues: own.string("continues").map { FieldName($0) })
        field.groupName = groupName
        field.headings = reader.headings(section("headings"), "headings")
        field.excluded = strings("not")
        field.at = own.strings("at") ?? []
        field.minimum = reader.number(section("min"), "min")
        field.decimalMaximum = decimalMaximum
        field.atMost = derived.atMost
        field.scale = scale(type)
        field.weightedBy = weightedBy()
        field.formerNames = (own.strings("was") ?? []).map { FieldName($0) }
        field.levels = kinds("levels")
        if let node = section("valid").node("valid") { field.validity = reader.validity(node, path: own.key("valid")) }
        field.choiceDays = choiceDays()
        field.isDerived = own.flag("derived") ?? false
        field.isListed = own.flag("list") ?? false
        field.better = own.choice("better", of: BetterDirection.self)
        field.json = own.string("json")
        return field
    }

    // MARK: Types

    private func type(_ derived: FieldReader.Derived) -> FieldType {
        let decimals = decimals()
        if derived.rate != nil {
            if let type = own.string("type"), type != "rate", let node = own.node("type") {
                faults.add(.rateOfOtherType, at: node, key: own.key("type"))
            }
            return .rate(decimals: decimals)
        }
        let word = string("type") ?? (isChoiceOfBase ? "choice" : "count")
        switch word {
        case "count": return .count
        case "amount": return .amount
        case "decimal": return .decimal(decimals: decimals)
        case "rate": return .rate(decimals: decimals)
        case "text": return .text
        case "date": return .date
        case "flag": return .flag
        case "choice": return .choice(choices().map(\.word))
        default:
            notAllowed(word, "type", ["count", "amount", "decimal", "rate", "text", "date", "flag", "choice"])
            return .count
        }
    }

    /// Keys that say something of some types only.
    private func checkKeys(of type: FieldType) {
        func refuse(_ names: [String], _ hint: String) {
            for name in names {
                guard let node = own.node(name) else { continue }
                faults.add(.ofOtherField(name, hint: hint), at: node, key: own.key(name))
            }
        }
        switch type {
        case .count, .amount: refuse(["decimals"], FaultText.ofDecimals)
        case .rate, .decimal: break
        case .text, .date, .flag, .choice:
            refuse(["decimals", "min", "max", "at_most", "sum", "scale"], FaultText.ofNumbers)
        }
        if type != .amount { refuse(["scale"], "type: amount") }
        if !isChoice(type) { refuse(["choices"], "type: choice") }
        if !isWords(type) { refuse(["list"], FaultText.ofWords) }
        let layouts = reader.top.strings("rows") ?? []
        if !layouts.contains("questionnaire"), reader.base?.layouts.contains(.form) != true {
            refuse(["hint", "asked_of", "kinds"], "rows: questionnaire")
        }
        if reader.top.node("json") == nil, reader.base?.json == nil {
            refuse(["json"], FaultText.jsonOfDataset)
        }
    }

    private func isChoice(_ type: FieldType) -> Bool { if case .choice = type { true } else { false } }

    private func isWords(_ type: FieldType) -> Bool {
        switch type {
        case .text, .choice, .date, .flag: true
        case .count, .amount, .rate, .decimal: false
        }
    }

    /// Words that are added to a choice need no type.
    private var isChoiceOfBase: Bool {
        own.node("choices") != nil && reader.base?.field(name).map { isChoice($0.type) } == true
    }

    private func notAllowed(_ word: String, _ key: String, _ allowed: [String]) {
        let section = section(key)
        faults.add(.notAllowed(word, among: allowed), at: section.node(key) ?? keyNode, key: own.key(key))
    }

    private func decimals() -> Int {
        guard let text = string("decimals") else { return 2 }
        if let number = Int(text), (0...6).contains(number) { return number }
        faults.add(.noDigits(text), at: section("decimals").node("decimals") ?? keyNode, key: own.key("decimals"))
        return 2
    }

    private func choices() -> [(word: String, validity: Validity)] {
        let section = section("choices")
        guard let node = section.node("choices") else {
            faults.add(.noChoices, at: keyNode, key: own.path)
            return []
        }
        guard case .mapping = node else { return (section.strings("choices") ?? []).map { ($0, .always) } }
        let words = YAMLSection(node, path: own.key("choices"), allowed: nil, faults: faults)
        return words.entries.map { entry in
            let member = DatasetKeys.member.section(entry.value, path: words.key(entry.name), faults: faults)
            return (entry.name, member.node("valid").map { reader.validity($0, path: member.key("valid")) } ?? .always)
        }
    }

    private func choiceDays() -> [String: Validity] {
        guard string("type") == "choice" || isChoiceOfBase, case .mapping? = section("choices").node("choices") else {
            return [:]
        }
        return Dictionary(
            choices().filter { $0.validity != .always }.map { ($0.word, $0.validity) },
            uniquingKeysWith: { first, _ in first })
    }

    private func measure(_ type: FieldType) -> String {
        switch type {
        case .rate: own.string("measure") ?? "%"
        case .text, .flag, .choice, .date: own.string("measure") ?? ""
        case .amount: string("measure") ?? "đồng"
        case .count, .decimal: string("measure") ?? ""
        }
    }

    /// `required` of a group is of the group as a whole: its columns are required where it is there.
    private func isRequired() -> Bool {
        own.flag("required") ?? (chain.count > 1 ? chain.last { $0.path == "defaults" }?.flag("required") : nil) ?? true
    }

    /// In a questionnaire the cells of a flag offer two words.
    private func hint(_ type: FieldType) -> String? {
        let isAsked = reader.top.node("rows")?.string == "questionnaire"
        return string("hint") ?? (type == .flag && isAsked ? DeclarationTexts.yesOrNo : nil)
    }

    private func maximum(_ type: FieldType) -> (Int?, FixedDecimal?) {
        guard let number = reader.number(section("max"), "max") else {
            if case .rate = type { return (100, nil) }
            return (nil, nil)
        }
        return number.scale == 0 ? (Int(number.mantissa), nil) : (nil, number)
    }

    private func scale(_ type: FieldType) -> AmountScale? {
        guard type == .amount, let word = string("scale") else { return nil }
        if let scale = AmountScale.allCases.first(where: { $0.words == word || $0.words + " đồng" == word }) {
            return scale
        }
        notAllowed(word, "scale", AmountScale.allCases.map(\.words))
        return nil
    }

    // MARK: Over units and time

    private func aggregation(_ type: FieldType, _ derived: FieldReader.Derived) -> Aggregation {
        if let rate = derived.rate { return .rate(part: rate.part, whole: rate.whole) }
        if let node = section("over_units").node("over_units"), case .mapping = node { return .none }
        switch string("over_units") {
        case "sum": return .sum
        case "none": return .none
        case let word?:
            notAllowed(word, "over_units", ["sum", "none", "{ weighted: field }"])
            return .none
        case nil:
            switch type {
            case .count, .amount: return .sum
            case .rate, .decimal, .text, .flag, .choice, .date: return .none
            }
        }
    }

    private func weightedBy() -> FieldName? {
        guard let node = section("over_units").node("over_units"), case .mapping = node else { return nil }
        let weighted = DatasetKeys.weighted.section(node, path: own.key("over_units"), faults: faults)
        return weighted.string("weighted").map { FieldName($0) }
    }

    private func overTime() -> OverTime? {
        let words: [String: OverTime] = [
            "sum": .sum, "last": .last, "first": .first, "none": .none, "computed": .computed,
        ]
        guard let word = string("over_time") else { return nil }
        if let time = words[word] { return time }
        notAllowed(word, "over_time", ["sum", "last", "first", "none", "computed"])
        return nil
    }

    private func askedOf() -> Set<UnitRelation> {
        let words: [String: UnitRelation] = ["own": .own, "subordinates": .subordinate]
        return Set(
            strings("asked_of").compactMap { word in
                if words[word] == nil { notAllowed(word, "asked_of", ["own", "subordinates"]) }
                return words[word]
            })
    }

    private func kinds(_ key: String) -> Set<AdministrativeUnit.Kind> {
        Set(
            strings(key).compactMap { word in
                let kind = UnitKinds.shipped[word]
                if kind == nil { notAllowed(word, key, UnitKinds.shipped.all.map(\.rawValue)) }
                return kind
            })
    }
}
