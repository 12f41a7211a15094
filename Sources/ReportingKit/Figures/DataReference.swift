/// A value of a declared dataset as templates address it: `forests.whole.received`, `forests.unit("21040").late.rank`.
///
/// Any field of any dataset has such a name; no list of figures is needed.
public struct DataReference: Hashable, Sendable {
    /// Whose value it is.
    public enum Owner: Hashable, Sendable {
        case set(UnitSet)
        case unit(UnitCode)
        /// A member of the dataset's dimension, a field of procedures.
        case member(String)
    }

    /// What of the value is meant, where that is not the value itself.
    public enum Facet: String, Hashable, Sendable, CaseIterable {
        /// The one rate of which the field is the part.
        case rate
        /// What it was in the period before, and in the same period a year ago.
        case former
        case lastYear = "last_year"
        /// The change against one of these, the same period a year ago unless `former` stands before.
        case change
        case changePercent = "change_percent"
        /// Of a unit's value among those of its equals.
        case rank
    }

    /// Why a path addresses nothing.
    public struct Fault: Error, Equatable, Sendable {
        public let message: String
    }

    public static let sets: [UnitSet] = [.own, .offices, .level, .subordinates, .lower, .whole]

    public let dataset: DatasetID
    public let owner: Owner
    /// The field as the path names it; with ``isRate`` the part of the rate.
    public let named: FieldName
    /// The field whose value it is.
    public let field: FieldName
    public let isRank: Bool
    /// The names behind the dataset, without those of comparisons: `whole`, `received`, `rate`.
    public let path: [String]
    /// What follows them: `former`, `change`.
    public let comparison: [Facet]

    /// The name under which the value is found in lineage: `forests.whole.received_rate`,
    /// `forests.unit(21040).late.rank`.
    public var figure: FigureID {
        FigureID(
            [dataset.rawValue, Self.text(owner), field.rawValue].joined(separator: ".") + (isRank ? ".rank" : ""))
    }

    private static func text(_ owner: Owner) -> String {
        switch owner {
        case .set(let set): set.rawValue
        case .unit(let code): "unit(\(code))"
        case .member(let name): "member(\(name))"
        }
    }
}

extension DataReference {
    /// Reads what stands behind the dataset's name: `["whole", "received", "former"]`; calls are one name,
    /// `unit(21040)`.
    public init(_ path: [String], of dataset: DatasetDefinition) throws(Fault) {
        guard dataset.layout != .list else {
            throw Fault(message: "\"\(dataset.id)\" is a list: its rows are lists.\(dataset.id)")
        }
        guard let first = path.first else {
            throw Fault(message: "a set of units is missing: \(dataset.id).whole.FIELD; sets: \(Self.setNames)")
        }
        owner = try Self.owner(first, dataset)
        let (field, length) = try Self.field(path.dropFirst(), dataset, after: "\(dataset.id).\(first)")
        named = field.name
        var rest = path.dropFirst(1 + length)
        var value = field
        var isRank = false
        if let facet = rest.first.flatMap(Facet.init(rawValue:)), facet == .rate || facet == .rank {
            rest = rest.dropFirst()
            if facet == .rate {
                value = try Self.rate(of: field, dataset)
            } else {
                guard case .unit = owner else {
                    throw Fault(message: "a rank is that of one unit: \(dataset.id).unit(\"CODE\").\(field.name).rank")
                }
                isRank = true
            }
        }
        self.isRank = isRank
        self.field = value.name
        self.dataset = dataset.id
        self.path = Array(path.dropLast(rest.count))
        comparison = try Self.comparison(rest, of: path, isRank: isRank)
        try checkAddsUp(value, dataset)
    }

    private static var setNames: String {
        sets.map(\.rawValue).joined(separator: ", ") + ", unit(\"…\"), member(\"…\")"
    }

    private static func owner(_ word: String, _ dataset: DatasetDefinition) throws(Fault) -> Owner {
        if let set = sets.first(where: { $0.rawValue == word }) { return .set(set) }
        if let open = word.firstIndex(of: "("), word.hasSuffix(")") {
            let argument = VietnameseText.clean(String(word[word.index(after: open)...].dropLast()))
            guard !argument.isEmpty else { throw Fault(message: "\(word) names nothing") }
            return word[..<open] == "unit" ? .unit(UnitCode(argument)) : .member(argument)
        }
        let nearest = NearestName.of(word, among: sets.map(\.rawValue))
        throw Fault(
            message: "\"\(word)\" is no set of units of \"\(dataset.id)\""
                + (nearest.map { ", did you mean \"\(dataset.id).\($0)\"?" } ?? "") + "; sets: \(setNames)")
    }

    /// The field whose name, of one word or of several with dots, stands first; how many words it takes.
    private static func field(
        _ words: ArraySlice<String>, _ dataset: DatasetDefinition, after owner: String
    ) throws(Fault) -> (FieldDefinition, Int) {
        for length in stride(from: words.count, to: 0, by: -1) {
            let name = words.prefix(length).joined(separator: ".")
            if let field = dataset.fieldEverNamed(FieldName(name)) { return (field, length) }
        }
        guard let word = words.first else {
            throw Fault(message: "a field is missing: \(owner).FIELD")
        }
        let nearest = NearestName.of(word, among: dataset.fields.map(\.name.rawValue))
        throw Fault(
            message: "\"\(dataset.id)\" has no field \"\(word)\""
                + (nearest.map { ", did you mean \"\(owner).\($0)\"?" } ?? ""))
    }

    private static func rate(of field: FieldDefinition, _ dataset: DatasetDefinition) throws(Fault) -> FieldDefinition {
        let rates = dataset.fields.filter { rate in
            if case .rate(let part, _) = rate.aggregation { part == field.name } else { false }
        }
        if let rate = rates.first, rates.count == 1 { return rate }
        throw Fault(
            message: rates.isEmpty
                ? "no rate of \"\(dataset.id)\" has \"\(field.name)\" as its part"
                : "several rates have \"\(field.name)\" as their part, name one: \(rates.map(\.name.rawValue).joined(separator: ", "))"
        )
    }

    private static func comparison(
        _ words: ArraySlice<String>, of path: [String], isRank: Bool
    ) throws(Fault) -> [Facet] {
        var facets: [Facet] = []
        for word in words {
            let periods: [Facet] = facets.isEmpty && !isRank ? [.former, .lastYear] : []
            let changes: [Facet] =
                isRank || facets.contains(.change) || facets.contains(.changePercent)
                ? [] : [.change, .changePercent]
            let allowed = periods + changes
            guard let facet = allowed.first(where: { $0.rawValue == word }) else {
                let before = path.dropLast(words.count - facets.count).joined(separator: ".")
                let names = (facets.isEmpty && !isRank ? Facet.allCases : allowed).map(\.rawValue)
                let nearest = NearestName.of(word, among: names)
                throw Fault(
                    message: "\"\(before)\" has no part \"\(word)\""
                        + (nearest.map { ", did you mean \"\($0)\"?" } ?? "")
                        + (names.isEmpty ? "" : "; parts: \(names.joined(separator: ", "))"))
            }
            facets.append(facet)
        }
        return facets
    }

    /// Of several units only what adds up, what is computed again and what is counted is one value.
    private func checkAddsUp(_ field: FieldDefinition, _ dataset: DatasetDefinition) throws(Fault) {
        guard case .set(let set) = owner, set != .own, set != .level, field.aggregation == .none, field.type != .flag,
            field.weightedBy == nil
        else { return }
        throw Fault(
            message: "\"\(field.name)\" does not add up over units, so \"\(set)\" has no value of it: "
                + "\(dataset.id).own.\(field.name) or \(dataset.id).unit(\"CODE\").\(field.name)")
    }
}

extension DataReference {
    /// How its value is computed; nil where the dataset has no such field.
    public func definition(in registry: ModuleRegistry, words: (UnitSet) -> String) -> FigureDefinition? {
        guard let dataset = registry.dataset(dataset), let field = dataset.field(field) else { return nil }
        return FigureDefinition(
            figure, title(field, dataset, words), expression(field, dataset), format: Self.format(field))
    }

    private func title(_ field: FieldDefinition, _ dataset: DatasetDefinition, _ words: (UnitSet) -> String) -> String {
        let whose =
            switch owner {
            case .set(let set): words(set)
            case .unit(let code): "đơn vị \(code)"
            case .member(let name): name
            }
        return "\(dataset.title) – \(field.label) (\(whose))" + (isRank ? ": thứ hạng" : "")
    }

    private func expression(_ field: FieldDefinition, _ dataset: DatasetDefinition) -> FigureExpression {
        if case .rate(let part, let whole) = field.aggregation, isOfSeveral || field.isDerived {
            return .percent(amount(part, dataset), of: amount(whole, dataset))
        }
        return amount(field.name, dataset)
    }

    /// Whether the values of several units become one.
    private var isOfSeveral: Bool { if case .set(let set) = owner { set != .own } else { false } }

    private func amount(_ name: FieldName, _ dataset: DatasetDefinition) -> FigureExpression {
        guard let field = dataset.field(name) else { return .value(dataset.id, .own, .reportingUnit, name) }
        // What is in no file is made of what is.
        if field.isDerived, let parts = dataset.parts(of: name) {
            return .sum(parts.map { amount($0, dataset) })
        }
        switch owner {
        case .unit(let code): return .value(dataset.id, .whole, .code(code), name)
        case .member(let member): return .value(dataset.id, .whole, .member(member), name)
        case .set(.own): return .value(dataset.id, .own, .reportingUnit, name)
        case .set(let set):
            if field.type == .flag { return .unitsWith(dataset.id, set, name) }
            return field.aggregation == .none && field.weightedBy == nil
                ? .value(dataset.id, set, .reportingUnit, name) : .total(dataset.id, set, name)
        }
    }

    private static func format(_ field: FieldDefinition) -> FigureFormat {
        switch field.type {
        case .count, .amount, .flag: .count
        case .rate(let decimals): .percent(decimals)
        case .decimal(let decimals): .decimal(decimals)
        case .text, .choice, .date: .text
        }
    }
}
