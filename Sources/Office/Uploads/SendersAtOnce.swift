import Synchronization

/// How many files each person sends, or has looked at, at the moment.
final class SendersAtOnce: Sendable {
    private let most: Int
    private let counts = Mutex<[String: Int]>([:])

    /// So many of one person.
    init(most: Int) { self.most = most }

    /// One more of this person, which ``end(_:)`` ends.
    func begin(_ account: String) throws(UploadFault) {
        let isFree = counts.withLock { counts in
            guard counts[account, default: 0] < most else { return false }
            counts[account, default: 0] += 1
            return true
        }
        guard isFree else { throw .tooMany(limit: most) }
    }

    func end(_ account: String) {
        counts.withLock { counts in
            let rest = counts[account, default: 1] - 1
            counts[account] = rest > 0 ? rest : nil
        }
    }
}
