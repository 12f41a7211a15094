import ArgumentParser
import ReportingKit

/// A period on the command line: its id, or `last` for the newest one with data.
enum PeriodChoice: ExpressibleByArgument {
    case last
    case period(Period)

    init?(argument: String) {
        if argument == "last" {
            self = .last
        } else if let period = Period(id: argument) {
            self = .period(period)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .last: "last"
        case .period(let period): period.id
        }
    }

    /// Nil when the newest is asked for and there is none.
    func choose(from known: [Period]) -> Period? {
        switch self {
        case .last: known.max()
        case .period(let period): period
        }
    }
}
