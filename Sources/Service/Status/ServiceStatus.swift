import Foundation
import Intake
import Messages
import ReportingKit

/// How the running daemon stands, as it tells `baocaod status`.
public struct ServiceStatus: Codable, Sendable {
    public struct Folder: Codable, Sendable {
        public let id: String
        public let path: String
        public let isWatched: Bool
        public let lastScan: Date?
        /// The interval at which it is scanned; nil where the kernel's reports suffice.
        public let rescanSeconds: Int?
        /// Files seen and not taken yet, with the reason.
        public let waiting: [Entry]
        /// Entries that are never taken, with the reason.
        public let refused: [Entry]
        /// Names that are left alone: hidden ones, and what programs leave behind.
        public let hidden: [String]
    }

    public struct Entry: Codable, Sendable {
        public let path: String
        /// The reason as one word, for programs.
        public let code: String
        /// The same as a sentence.
        public let reason: String
        /// Nil from a daemon of a former version.
        public let vietnameseReason: String?

        init(path: String, code: String, _ reason: Bilingual) {
            self.path = path
            self.code = code
            self.reason = reason.english
            vietnameseReason = reason.vietnamese
        }
    }

    /// A report that cannot be made now.
    public struct Report: Codable, Sendable {
        /// Nil from a daemon of a former version, which knew one report only.
        public let report: String?
        public let period: String
        /// "storage", "content" or "crash".
        public let cause: String
        public let reason: String
        /// Nil from a daemon of a former version.
        public let vietnameseReason: String?
        public let since: Date
        /// Nil where it waits for what it is made from to change.
        public let nextTry: Date?
    }

    public let phase: ServicePhase
    public let process: Int32
    public let stateFolder: String
    /// The line that the service manager shows: what is wrong, then what is done now.
    public let line: String
    /// The same in Vietnamese; nil from a daemon of a former version.
    public let vietnameseLine: String?
    /// What is wrong, each as the line says it; empty while all is well.
    public let troubles: [String]
    public let step: String
    public let isIdle: Bool
    public let taken: Int
    public let returned: Int
    public let folders: [Folder]
    public let parkedReports: [Report]
    /// The periods whose reports are to be written or are being written; nil from a daemon of a former version.
    public let reportsInHand: [String]?
    /// How many follow what happens; nil from a daemon of a former version.
    public let followers: Int?
    /// When the folders were seen like this, where the thread that watches them did not answer just now.
    public let foldersAsOf: Date?
    /// Since when the database of a shared store does not answer; nil when it does, and for a store of this host alone.
    public let storeAwaySince: Date?

    init(
        phase: ServicePhase, process: Int32, stateFolder: String, line: Bilingual, troubles: [String],
        progress: PipelineProgress.State, folders: [FolderStatus], foldersAsOf: Date?,
        parked: [ParkedReport], inHand: Set<Period> = [], followers: Int? = nil, storeAwaySince: Date? = nil
    ) {
        self.followers = followers
        self.storeAwaySince = storeAwaySince
        self.phase = phase
        self.process = process
        self.stateFolder = stateFolder
        self.line = line.english
        vietnameseLine = line.vietnamese
        self.troubles = troubles
        self.foldersAsOf = foldersAsOf
        reportsInHand = inHand.sorted().map(\.id)
        step = progress.description
        isIdle = progress.isIdle
        taken = progress.taken
        returned = progress.returned
        parkedReports = parked.map { report in
            Report(
                report: report.report.report.rawValue, period: report.report.period.id, cause: report.cause.rawValue,
                reason: report.reason.english, vietnameseReason: report.reason.vietnamese, since: report.since,
                nextTry: report.nextTry)
        }
        self.folders = folders.map { folder in
            Folder(
                id: folder.id.text, path: folder.path, isWatched: folder.isWatched, lastScan: folder.lastScan,
                rescanSeconds: folder.scanInterval.map { Int($0.components.seconds) },
                waiting: folder.waiting.map { Entry(path: $0.path, code: $0.reason.code, $0.reason.sentence) },
                refused: folder.refused.map {
                    Entry(path: $0.path, code: $0.refusal.code, $0.refusal.sentence)
                },
                hidden: folder.hidden)
        }
    }
}

extension ServiceStatus.Report {
    /// The period, with the report where it is not the one that there was always.
    var name: String {
        guard let report, report != ReportID.former.rawValue else { return period }
        return "\(report) \(period)"
    }
}

extension WaitingReason {
    fileprivate var code: String {
        switch self {
        case .settling: "settling"
        case .beingWritten: "being_written"
        case .locked: "locked"
        case .notPermitted: "not_permitted"
        case .unreadable: "unreadable"
        case .noRoom: "no_room"
        case .undeliverable: "undeliverable"
        case .next: "next"
        }
    }

    fileprivate var sentence: Bilingual {
        switch self {
        case .settling: WaitingFileTexts.settling
        case .beingWritten: WaitingFileTexts.beingWritten
        case .locked(let name): WaitingFileTexts.locked(by: "\(name)")
        case .notPermitted: WaitingFileTexts.notPermitted
        case .unreadable(let fault): WaitingFileTexts.unreadable("\(fault)")
        case .noRoom(let fault): WaitingFileTexts.noRoom("\(fault)")
        case .undeliverable(let fault): WaitingFileTexts.undeliverable("\(fault)")
        case .next: WaitingFileTexts.next
        }
    }
}

extension EntryName.Refusal {
    fileprivate var sentence: Bilingual {
        let vietnamese =
            switch self {
            case .controlCharacters: WaitingFileTexts.controlCharacters
            case .notUTF8: WaitingFileTexts.notUTF8
            case .symbolicLink: WaitingFileTexts.symbolicLink
            case .device: WaitingFileTexts.device
            case .pipe: WaitingFileTexts.pipe
            case .socket: WaitingFileTexts.socket
            case .tooDeep: WaitingFileTexts.tooDeep
            case .tooLarge: WaitingFileTexts.tooLarge
            }
        return Bilingual(rawValue, vietnamese)
    }

    fileprivate var code: String {
        switch self {
        case .controlCharacters: "control_characters"
        case .notUTF8: "not_utf8"
        case .symbolicLink: "symbolic_link"
        case .device: "device"
        case .pipe: "pipe"
        case .socket: "socket"
        case .tooDeep: "too_deep"
        case .tooLarge: "too_large"
        }
    }
}
