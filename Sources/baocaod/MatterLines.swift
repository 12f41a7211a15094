import Messages
import Office
import ReportingKit

/// What is open of a report, as commands list it: each matter on a line, what follows from it below.
struct MatterLines {
    private let catalogue: MessageCatalogue

    init(_ catalogue: MessageCatalogue) { self.catalogue = catalogue }

    func lines(_ matters: [Matter]) -> [String] { matters.flatMap(lines) }

    private func lines(_ matter: Matter) -> [String] {
        guard let first = matter.open.first else { return [] }
        let head = catalogue.commands.matter(
            matter.name, catalogue.sentence(for: first), code: first.code, places: matter.open.count,
            isAsked: matter.isAsked)
        let further = matter.open.dropFirst()
        let shown = further.prefix(Self.shown).map { "        + \(catalogue.sentence(for: $0))" }
        let more = further.count - shown.count
        return ["  " + head] + shown + (more > 0 ? ["        + " + catalogue.commands.further(more)] : [])
    }

    /// At most this many findings that follow from one are printed below it.
    private static let shown = 30
}
