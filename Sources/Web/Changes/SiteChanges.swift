import Foundation
import Office
import ReportingKit
import Service
import Settings
import Store

/// What the page changes, and how: requests go to the daemon over its socket, files into drop folders. The page itself
/// writes nothing of the office's data.
///
/// Routes reach it by ``Visit/changes``, which throws where the page was started without it.
public struct SiteChanges: Sendable {
    /// One function a request: accept, ask, answer, finalize, reopen, withdraw, statement.
    package let daemon: DaemonClient
    let uploads: ReceiveUpload
    /// Who sent what through the page.
    package let log: UploadLog
    let events: EventHub

    /// `folder` is the page's own, for what it has to know after a restart. Parts of uploads that a former process left
    /// in the drop folders are removed.
    public init(_ settings: Settings, folder: URL) throws {
        daemon = DaemonClient(settings)
        log = try UploadLog(folder: folder)
        uploads = ReceiveUpload(settings, log: log)
        events = EventHub(daemon)
    }

    /// The configuration was read again: its drop folders count at once.
    public func use(_ settings: Settings) { uploads.use(settings) }
}

extension Visit {
    package var changes: SiteChanges {
        get throws {
            guard let changes = site.changes else { throw PageFault.unavailable }
            return changes
        }
    }

    /// The name under which a decision of this person is kept.
    package var decider: String { get throws { try person.name } }

    /// Whether this person may see a file of the ledger: that of an own unit, one sent from the own account, or any of
    /// somebody who is not bound to units.
    package func sees(_ file: ReceivedFile) throws -> Bool {
        let person = try person
        if person.units == nil { return true }
        if case .unit(let code) = site.composition.statementRules.sender(file) { return person.sees(code) }
        return try hasSent(file)
    }

    /// Whether it came from the own account.
    func hasSent(_ file: ReceivedFile) throws -> Bool {
        let account = try person.account
        return site.changes?.log.sent(by: account, limit: Self.sentLately).contains {
            $0.sha256 == file.sha256 && $0.name == file.name && $0.folder == file.folder
        } ?? false
    }
}
