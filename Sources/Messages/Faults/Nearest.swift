import ReportingKit

/// The hint of a fault at a word that is none of some: the one that was probably meant, and all of them.
package enum Nearest {
    package static func hint(for text: String, among allowed: [String]) -> String {
        let list = "allowed: " + allowed.joined(separator: ", ")
        return NearestName.of(text, among: allowed).map { "did you mean \"\($0)\"? \(list)" } ?? list
    }
}
