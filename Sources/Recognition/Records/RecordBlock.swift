import ReportingKit

/// What a counter keeps of a block of rows, to be understood in the order of the rows.
package struct RecordBlock: Sendable {
    /// What is wrong or doubtful at a cell.
    struct Fault: Hashable {
        enum Kind: UInt8, Hashable {
            case dateImpossible
            case dateOrder
            case dateFuture
            case outsidePeriod
            case cellMissing
        }

        let kind: Kind
        /// The position of its column in the plan.
        let column: Int
    }

    struct Place {
        let row: Int
        /// The cell's text, where it can hold nothing personal: a date without letters.
        var text: String?
    }

    struct Identifier {
        let hash: UInt64
        let row: UInt32
    }

    /// Of every row that was counted.
    var identifiers: [Identifier] = []
    /// Texts of units and unknown words, where each stood first.
    var texts: [(column: Int, text: String, row: Int)] = []
    /// The first places of each kind of fault, and how many there are in all.
    var faults: [Fault: (places: [Place], count: Int)] = [:]

    /// At most this many places of a kind are kept; the others are counted.
    static let keptPlaces = 20

    mutating func add(_ fault: Fault, at place: @autoclosure () -> Place) {
        var entry = faults[fault] ?? ([], 0)
        entry.count += 1
        if entry.places.count < Self.keptPlaces { entry.places.append(place()) }
        faults[fault] = entry
    }
}
