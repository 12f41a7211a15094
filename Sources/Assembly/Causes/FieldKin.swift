import ReportingKit

/// Which columns of a dataset hang together: one wrong figure shows in its rate, in the sum it is a part of, and in
/// what is left of that.
struct FieldKin {
    /// The first declared of the columns that each hangs together with.
    private let first: [FieldName: FieldName]

    init(_ definition: DatasetDefinition) {
        var above: [FieldName: FieldName] = [:]
        func root(_ name: FieldName) -> FieldName {
            var name = name
            while let next = above[name] { name = next }
            return name
        }
        let order = Dictionary(
            definition.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        func join(_ names: [FieldName]) {
            for name in names.dropFirst() {
                let (a, b) = (root(names[0]), root(name))
                if a == b { continue }
                if order[a] ?? .max <= order[b] ?? .max { above[b] = a } else { above[a] = b }
            }
        }
        for rule in definition.rules {
            switch rule.check {
            case .rate(let rate, let part, let whole): join([rate, part, whole])
            case .compare(let left, .equal, let right): join(left.fields + right.fields)
            case .compare(let left, _, let right):
                // A bound joins what stands under one heading: that fewer are settled than received joins no two
                // tables.
                let names = left.fields + right.fields
                let headings = Set(names.map { definition.field($0)?.heading ?? $0.rawValue })
                if headings.count == 1 { join(names) }
            }
        }
        for field in definition.fields {
            if case .rate(let part, let whole) = field.aggregation { join([field.name, part, whole]) }
        }
        first = Dictionary(
            definition.fields.map { ($0.name, root($0.name)) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ field: FieldName) -> FieldName { first[field] ?? field }
}

extension FieldDefinition {
    /// The heading over it and its neighbours.
    fileprivate var heading: String? { groupName?.rawValue ?? group }
}
