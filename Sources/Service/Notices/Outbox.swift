import Foundation
import Messages
import Settings
import Store

/// Enters notices and hands letters over: each notice to each of its recipients in one letter, never twice.
///
/// A notice is marked as handed over before the program is started. A process that dies in between leaves it unsure: whether the letter went is
/// not known, and it is not sent again.
public struct Outbox {
    public struct Result: Sendable {
        public var entered = 0
        public var letters = 0
        /// By address, why its letter was not handed over.
        public var failures: [(address: String, reason: String)] = []
        public var unsure = 0
        public var waiting = 0
    }

    private let store: ReportStore
    private let settings: NoticeSettings
    private let office: String
    private let texts: NoticeTexts
    private let send: (Data) throws -> Void

    init(
        _ store: ReportStore, _ settings: NoticeSettings, office: String, texts: NoticeTexts,
        send: @escaping (Data) throws -> Void
    ) {
        self.store = store
        self.settings = settings
        self.office = office
        self.texts = texts
        self.send = send
    }

    /// `due`: what there is to be told now.
    public func run(_ due: [Notice], now: Date) throws -> Result {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var result = Result()
        // What a process that died was handing over.
        let left = try store.notices([.sending]).map(\.key)
        result.unsure = try store.move(notices: left, from: .sending, to: .unsure, now: now).count
        let told = Set(try store.notices(Set(StoredNotice.State.allCases)).map { Self.notice($0.key) })
        result.entered = try store.enter(
            notices: try due.filter { !told.contains($0.key) }.flatMap { notice in
                let content = String(decoding: try encoder.encode(notice), as: UTF8.self)
                let recipients = settings.recipients.filter(notice.isFor)
                return recipients.isEmpty
                    ? [(notice.key, content, false)]
                    : recipients.map { ("\(notice.key)\n\($0.address)", content, true) }
            }, now: now)
        if settings.quiet?.contain(now) != true { try handOver(&result, now) }
        result.waiting = try store.notices([.waiting]).count
        return result
    }

    /// The notice of an entry, which is one of a notice and an address.
    private static func notice(_ key: String) -> String {
        key.lastIndex(of: "\n").map { String(key[..<$0]) } ?? key
    }

    private static func address(_ key: String) -> String {
        key.lastIndex(of: "\n").map { String(key[key.index(after: $0)...]) } ?? ""
    }

    private func handOver(_ result: inout Result, _ now: Date) throws {
        let all = try store.notices([.waiting, .sent, .unsure])
        let waiting = Dictionary(grouping: all.filter { $0.state == .waiting }, by: { Self.address($0.key) })
        for (address, entries) in waiting.sorted(by: { $0.key < $1.key }) {
            let last = all.filter { $0.state == .sent && Self.address($0.key) == address }.compactMap(\.triedAt).max()
            if let last, now < last.addingTimeInterval(settings.digest / .seconds(1)) { continue }
            guard settings.recipients.contains(where: { $0.address == address }) else { continue }
            let keys = try store.move(notices: entries.map(\.key), from: .waiting, to: .sending, now: now)
            let decoder = JSONDecoder()
            let notices = try entries.filter { keys.contains($0.key) }.map {
                try decoder.decode(Notice.self, from: Data($0.content.utf8))
            }
            guard !notices.isEmpty else { continue }
            let letter = NoticeLetter(recipient: address, notices: notices, office: office, texts: texts)
            do {
                if case .sendmail? = settings.way {
                    try send(letter.mail(from: settings.sender, now: now))
                } else {
                    try send(letter.json())
                }
            } catch {
                // It said that it did not take the letter.
                _ = try store.move(notices: keys, from: .sending, to: .waiting, now: now)
                result.failures.append((address, "\(error)"))
                continue
            }
            _ = try store.move(notices: keys, from: .sending, to: .sent, now: now)
            result.letters += 1
        }
    }
}

extension Outbox {
    public init?(_ store: ReportStore, _ settings: Settings, office: String, texts: NoticeTexts) {
        guard let way = settings.notices.way else { return nil }
        let program = NoticeProgram(way: way)
        self.init(store, settings.notices, office: office, texts: texts) { try program.send($0) }
    }
}
