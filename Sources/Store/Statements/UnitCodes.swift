import ReportingKit

/// Codes of units in the portions that the store is asked for: each question to a server is a way there and back.
enum UnitCodes {
    private static let together = 32

    /// The codes of units, one or ``together`` in a portion, the last one filled up with its last: few statements have to be prepared.
    static func portions(of units: Set<UnitID>) -> [[String]] {
        let codes = Set(units.map(\.code.rawValue)).sorted()
        guard codes.count > 1, let last = codes.last else { return codes.isEmpty ? [] : [codes] }
        return stride(from: 0, to: codes.count, by: together).map { start in
            let portion = Array(codes[start..<min(start + together, codes.count)])
            return portion + Array(repeating: last, count: together - portion.count)
        }
    }
}
