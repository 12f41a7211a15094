import Foundation
import Intake
import ReportingKit

/// Forms that somebody began and has not sent: one for each person, unit, period and form, in a folder of the page's own.
public struct FormDrafts: Sendable {
    public struct Draft: Hashable, Sendable, Codable {
        public let account: String
        /// As documents print it.
        public let name: String
        public let savedAt: Date
        public let answers: FormAnswers
    }

    public struct Key: Hashable, Sendable {
        public let account: String
        public let period: Period
        public let unit: UnitCode
        public let dataset: DatasetID

        public init(account: String, period: Period, unit: UnitCode, dataset: DatasetID) {
            self.account = account
            self.period = period
            self.unit = unit
            self.dataset = dataset
        }

        /// Nothing of it becomes a path.
        var fileName: String {
            let text = [account, period.id, unit.rawValue, dataset.rawValue].map { "\($0.utf8.count):\($0)" }.joined()
            return ContentHash(of: Array(text.utf8)).text + ".json"
        }
    }

    private let folder: URL

    /// The folder is made when the first draft is kept.
    public init(in folder: URL) { self.folder = folder.appending(path: "bieu-mau", directoryHint: .isDirectory) }

    private func file(_ key: Key) -> URL { folder.appending(path: key.fileName, directoryHint: .notDirectory) }

    /// Nil where nothing was kept.
    public func draft(_ key: Key) throws -> Draft? {
        let file = file(key)
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return nil }
        let draft = try JSONDecoder().decode(Draft.self, from: try Data(contentsOf: file))
        return draft.account == key.account ? draft : nil
    }

    public func keep(_ answers: FormAnswers, _ key: Key, name: String, now: Date) throws {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let draft = Draft(account: key.account, name: name, savedAt: now, answers: answers)
        let file = file(key)
        try JSONEncoder().encode(draft).write(to: file, options: .atomic)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: file.path(percentEncoded: false))
    }

    public func remove(_ key: Key) throws {
        let file = file(key)
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return }
        try FileManager.default.removeItem(at: file)
    }
}
