/// The linear relations that were found, to tell what follows from them.
///
/// Coefficients are kept modulo a prime: what follows over the whole numbers follows there too, and nothing grows.
struct LinearSpan {
    private var rows: [(lead: Int, coefficients: [Int: Int64])] = []
    var count: Int { rows.count }
    private static let prime: Int64 = 2_147_483_647

    /// What is left of `subject = plus - minus` once the known relations are taken away; empty when it follows from
    /// them.
    func rest(subject: Int, plus: [Int], minus: [Int]) -> [Int: Int64] {
        var vector: [Int: Int64] = [:]
        func add(_ column: Int, _ coefficient: Int64) {
            vector[column] = Self.modulo((vector[column] ?? 0) + coefficient)
        }
        add(subject, 1)
        for column in plus { add(column, -1) }
        for column in minus { add(column, 1) }
        return reduced(vector)
    }

    mutating func add(subject: Int, plus: [Int], minus: [Int]) {
        var vector = rest(subject: subject, plus: plus, minus: minus)
        guard let lead = vector.keys.min(), let first = vector[lead] else { return }
        let inverse = Self.inverse(first)
        vector = vector.mapValues { Self.modulo($0 * inverse) }
        for index in rows.indices {
            guard let factor = rows[index].coefficients[lead] else { continue }
            rows[index].coefficients = Self.subtract(vector, times: factor, from: rows[index].coefficients)
        }
        rows.append((lead, vector))
    }

    private func reduced(_ vector: [Int: Int64]) -> [Int: Int64] {
        var vector = vector.filter { $0.value != 0 }
        for row in rows {
            if let factor = vector[row.lead] { vector = Self.subtract(row.coefficients, times: factor, from: vector) }
        }
        return vector
    }

    private static func subtract(_ other: [Int: Int64], times factor: Int64, from vector: [Int: Int64]) -> [Int: Int64]
    {
        var vector = vector
        for (column, coefficient) in other {
            let value = modulo((vector[column] ?? 0) - modulo(coefficient * factor))
            vector[column] = value == 0 ? nil : value
        }
        return vector
    }

    /// Below 2^31, so that products of two stay within the range.
    private static func modulo(_ value: Int64) -> Int64 {
        let rest = value % prime
        return rest < 0 ? rest + prime : rest
    }

    /// By Fermat's little theorem.
    private static func inverse(_ value: Int64) -> Int64 {
        var (result, base, exponent): (Int64, Int64, Int64) = (1, value, prime - 2)
        while exponent > 0 {
            if exponent % 2 == 1 { result = modulo(result * base) }
            base = modulo(base * base)
            exponent /= 2
        }
        return result
    }
}
