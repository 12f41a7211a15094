import Foundation
import ReportingKit

/// Who is told of what by mail or by a program of the office's: the key `notices`.
public struct NoticeSettings: Sendable, Equatable {
    public enum Way: Sendable, Equatable {
        /// A program that takes a whole letter as `sendmail -t` does.
        case sendmail(String)
        /// A program that gets one line of JSON on its standard input.
        case program(String)
    }

    /// Nil: nobody is told.
    public var way: Way?
    public var sender = ""
    public var recipients: [NoticeRecipient] = []
    /// At least so long between two letters to one address.
    public var digest: Duration = .seconds(3_600)
    /// Minutes of the day in Viet Nam, from and to, in which nothing is sent; it may go over midnight.
    public var quiet: QuietHours?
    /// So many days before a deadline those who have not sent are told.
    public var daysBeforeDue = 2

    public init() {}
}

public struct NoticeRecipient: Sendable, Equatable {
    public let address: String
    /// Told of what these units sent and owe.
    public var units: Set<UnitCode> = []
    /// Told of what these roles do.
    public var roles: Set<OfficeRole> = []

    public init(address: String, units: Set<UnitCode> = [], roles: Set<OfficeRole> = []) {
        self.address = address
        self.units = units
        self.roles = roles
    }
}

/// From one minute of the day to another, "21:00-06:30".
public struct QuietHours: Sendable, Equatable {
    public let from: Int
    public let to: Int

    public init?(_ text: String) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minutes)
        guard ends.count == 2, let from = ends[0], let to = ends[1], from != to else { return nil }
        self.from = from
        self.to = to
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// Whether they hold at a moment, by the clock in Viet Nam, which has no summer time.
    public func contain(_ moment: Date) -> Bool {
        let minute = Int((moment.timeIntervalSince1970 / 60).rounded(.down)) % 1_440 + 7 * 60
        let now = (minute % 1_440 + 1_440) % 1_440
        return from < to ? (from..<to).contains(now) : now >= from || now < to
    }
}
