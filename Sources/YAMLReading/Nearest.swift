import ReportingKit

/// Finds the name that was probably meant.
package enum Nearest {
    package static func name(for text: String, among allowed: [String]) -> String? {
        let limit = max(2, text.count / 3)
        return allowed.map { ($0, EditDistance.between(text, $0, limit: limit)) }.filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }?.0
    }

    package static func hint(for text: String, among allowed: [String]) -> String {
        let list = "allowed: " + allowed.joined(separator: ", ")
        return name(for: text, among: allowed).map { "did you mean \"\($0)\"? \(list)" } ?? list
    }
}
