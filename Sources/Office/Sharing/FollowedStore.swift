import Foundation
import Store

/// How far a host has followed a shared store, kept in its state folder.
package struct FollowedStore: Codable, Equatable, Sendable {
    package var standing = ReportStore.Standing()
    /// Up to which row files are in the host's archive.
    package var archived: Int64 = 0

    package init() {}

    /// What was noted in a state folder; nothing where no run noted anything, or what was cut short.
    package init(state: URL) throws {
        let file = Self.file(state)
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return }
        let bytes = try Data(contentsOf: file)
        do { self = try JSONDecoder().decode(Self.self, from: bytes) } catch is DecodingError { return }
    }

    package func write(state: URL) throws {
        try JSONEncoder().encode(self).write(to: Self.file(state), options: .atomic)
    }

    private static func file(_ state: URL) -> URL { state.appending(path: "followed.json") }
}
