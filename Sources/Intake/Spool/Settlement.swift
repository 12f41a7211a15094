import Foundation

/// What is done with a file after the ledger's decision.
public enum Settlement: Hashable, Sendable {
    /// Into the archive; the companions go to the folder of receipts.
    case archived([Companion])
    /// The copy that lies at ``TakenFile/reducedPath`` and has this hash into the archive, and the file itself nowhere:
    /// it names people. The companions go to the folder of receipts.
    case reduced(ContentHash, [Companion])
    /// An archive whose files went their own ways: it goes nowhere, the companions go to the folder of receipts.
    case opened([Companion])
    /// Back to the officer, with the companions beside it.
    case returned([Companion])

    public var isReturned: Bool { if case .returned = self { true } else { false } }

    var companions: [Companion] {
        switch self {
        case .archived(let companions), .reduced(_, let companions), .opened(let companions),
            .returned(let companions):
            companions
        }
    }
}
