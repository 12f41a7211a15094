import Logging
import Serving

/// One line a request in the journal: no query, no name of a person, no header.
enum AccessLog {
    struct Entry: Sendable {
        let method: String
        let path: String
        let status: Int
        let account: String?
        let milliseconds: Int

        init(_ request: WebRequest, _ status: Int, _ account: String?, _ duration: Duration) {
            method = request.method.rawValue
            path = Self.repeatable(request.path)
            self.status = status
            self.account = account
            milliseconds = Int(duration / .milliseconds(1))
        }

        /// Still percent-encoded. What is left unencoded, against the rules, is not repeated.
        private static func repeatable(_ path: String) -> String {
            if path.utf8.count <= longest, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return path }
            return String(
                path.unicodeScalars.prefix(longest).map { $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "?" })
        }

        private static let longest = 200
    }

    static func note(_ entry: Entry, _ logger: Logger) {
        logger.info(
            "\(entry.method) \(entry.path) \(entry.status) \(entry.milliseconds) ms \(entry.account ?? "-")",
            metadata: ["status": "\(entry.status)", "account": "\(entry.account ?? "-")"])
    }
}
