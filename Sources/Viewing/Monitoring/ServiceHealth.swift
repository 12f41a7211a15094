import Foundation
import Service
import Store

/// Whether the office's service is well, for a monitor that asks the page: one word, and why.
public struct ServiceHealth: Sendable {
    /// What is wrong, as a word that tells nothing of the host; a monitor needs no sign-in.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        case stopped
        case silent
        case starting
        case stopping
        case storage
        case folders
        case reports
        /// Something else that an administrator has to look at.
        case trouble
        /// The page cannot read the store, or the database of several hosts does not answer.
        case store
    }

    public let reasons: [Reason]
    /// The same in the words of the service, with paths: for administrators.
    public let details: [String]

    public var isFine: Bool { reasons.isEmpty }

    /// `storeFault` says why the store could not be asked; nil where it answered.
    public init(_ answer: DaemonAnswer, storeFault: String?) {
        var reasons: [Reason] = []
        var details: [String] = []
        switch answer {
        case .nobody, .notAllowed:
            reasons.append(.stopped)
            details += [answer.fault].compactMap(\.self)
        case .silent:
            reasons.append(.silent)
            details += [answer.fault].compactMap(\.self)
        case .status(let status):
            switch status.phase {
            case .running: break
            case .starting, .recovering: reasons.append(.starting)
            case .waitingForStorage: reasons.append(.storage)
            case .stopping: reasons.append(.stopping)
            }
            let areFoldersMissing = status.phase == .running && status.folders.contains { !$0.isWatched }
            if areFoldersMissing || status.foldersAsOf != nil { reasons.append(.folders) }
            if status.storeAwaySince != nil { reasons.append(.store) }
            if !status.parkedReports.isEmpty { reasons.append(.reports) }
            if reasons.isEmpty, !status.troubles.isEmpty { reasons.append(.trouble) }
            details += status.troubles
        }
        if let storeFault {
            if !reasons.contains(.store) { reasons.append(.store) }
            details.append(storeFault)
        }
        self.reasons = reasons
        self.details = details
    }
}
