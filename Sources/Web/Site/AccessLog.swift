import Logging
import Serving

/// What requests leave in the journal: a line each, and what failed of the page. No query, no name of a person, no header.
///
/// Whoever asks at will does not fill it: of each account, and of all who are not signed in, so many lines a minute, then how many
/// more there were. A fault of the page is told at once, however often it comes after that.
final class AccessLog: Sendable {
    struct Entry: Sendable {
        let method: String
        let path: String
        let status: Int
        let account: String?
        let milliseconds: Int

        init(_ request: WebRequest, _ status: Int, _ account: String?, _ duration: Duration) {
            method = request.method.rawValue
            path = AccessLog.path(of: request)
            self.status = status
            self.account = account
            milliseconds = Int(duration / .milliseconds(1))
        }
    }

    private enum Kind: Hashable {
        /// Requests of an account; nil for those of nobody.
        case requests(account: String?)
        case fault(route: String, type: String)
    }

    /// In a minute, of one account: more than hands and the page's own requests make.
    static let mostOfAnAccount = 600
    /// In a minute, of all who are not signed in.
    static let mostOfNobody = 60
    /// In a minute, of one fault of one page.
    static let mostOfAFault = 5

    private let logger: Logger
    private let limiter: LineLimiter<Kind>

    init(_ logger: Logger, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.logger = logger
        limiter = LineLimiter(now: now)
    }

    func note(_ entry: @autoclosure () -> Entry, of account: String?) {
        guard isWritten(.requests(account: account), account == nil ? Self.mostOfNobody : Self.mostOfAnAccount)
        else { return }
        let entry = entry()
        logger.info(
            "\(entry.method) \(entry.path) \(entry.status) \(entry.milliseconds) ms \(entry.account ?? "-")",
            metadata: ["status": "\(entry.status)", "account": "\(entry.account ?? "-")"])
    }

    /// Something of the page or beneath it is at fault, not what was asked.
    func noteFault(_ error: any Error, answering request: WebRequest, route: String?) {
        guard isWritten(.fault(route: route ?? "-", type: "\(type(of: error))"), Self.mostOfAFault) else { return }
        logger.error("page.failed \(Self.path(of: request)): \(error)", metadata: ["path": "\(route ?? "-")"])
    }

    /// Tells what was left out so far.
    func end() { tell(limiter.rest()) }

    private func isWritten(_ kind: Kind, _ most: Int) -> Bool {
        let (isWritten, leftOut) = limiter.admits(kind, most: most)
        tell(leftOut)
        return isWritten
    }

    private func tell(_ leftOut: [LineLimiter<Kind>.LeftOut]) {
        for further in leftOut {
            switch further.kind {
            case .requests(let account):
                logger.notice(
                    "page.requests: \(further.count) more of \(account ?? "nobody")",
                    metadata: ["account": "\(account ?? "-")", "count": "\(further.count)"])
            case .fault(let route, let type):
                logger.error(
                    "page.failed: \(further.count) more at \(route): \(type)",
                    metadata: ["path": "\(route)", "count": "\(further.count)"])
            case nil:
                logger.error("page: \(further.count) more lines", metadata: ["count": "\(further.count)"])
            }
        }
    }

    /// Still percent-encoded. What is left unencoded, against the rules, is not repeated.
    private static func path(of request: WebRequest) -> String {
        let path = request.path
        if path.utf8.count <= longest, path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return path }
        return String(
            path.unicodeScalars.prefix(longest).map { $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "?" })
    }

    private static let longest = 200
}
