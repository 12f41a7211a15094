import ReportingKit

/// The smallest keyed hashes of the identifiers of each unit, found while rows are counted.
struct IdentifierSampler {
    private let key: IdentifierKey
    /// By the number of the unit's text; a larger hash is in no sample.
    private var limits: [UInt64] = []
    private var found: [[UInt64]] = []

    init(_ key: IdentifierKey) { self.key = key }

    /// `identifier` is the hash of ``IdentifierHash``, `unit` the number of the unit's text.
    mutating func add(_ identifier: UInt64, of unit: Int) {
        let hash = key.hash(identifier)
        while limits.count <= unit {
            limits.append(.max)
            found.append([])
        }
        guard hash < limits[unit] else { return }
        found[unit].append(hash)
        // Sorting now and then costs less than keeping them in order.
        guard found[unit].count >= 2 * IdentifierSample.size else { return }
        found[unit] = IdentifierSample.smallest(of: found[unit])
        if found[unit].count == IdentifierSample.size, let last = found[unit].last { limits[unit] = last }
    }

    /// By the number of the unit's text, of those that have any.
    var samples: [(unit: Int, hashes: [UInt64])] {
        found.enumerated().filter { !$0.element.isEmpty }.map {
            ($0.offset, IdentifierSample.smallest(of: $0.element))
        }
    }
}
