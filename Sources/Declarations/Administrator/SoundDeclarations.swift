import Foundation
import ReportingKit
import Synchronization

/// The last sound text of each file, so that one which became faulty, or would lose what is stored, changes nothing.
///
/// While the program runs they are in memory; a service keeps them in a file for its next start.
public final class SoundDeclarations: Sendable {
    /// The fields that statements of a dataset state; nil where that cannot be told.
    public typealias Usage = @Sendable (DatasetID) -> Set<FieldName>?

    private struct State {
        var texts: [String: String] = [:]
        var usage: Usage?
        var isRestored = false
    }

    private let state = Mutex(State())

    public init() {}

    func keep(_ text: String, of path: String) { state.withLock { $0.texts[path] = text } }
    func text(of path: String) -> String? { state.withLock { $0.texts[path] } }
    /// Files that are gone are forgotten.
    func keepOnly(_ paths: Set<String>) {
        state.withLock { state in state.texts = state.texts.filter { paths.contains($0.key) } }
    }

    /// In the order of their paths.
    var all: [(path: String, text: String)] {
        state.withLock { $0.texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func used(_ dataset: DatasetID) -> Set<FieldName>? { state.withLock { $0.usage }.flatMap { $0(dataset) } }

    /// From now on only fields that statements state are kept from changing.
    public func ask(_ usage: @escaping Usage) { state.withLock { $0.usage = usage } }

    // MARK: From run to run

    /// Takes the texts that the last run kept, once; returns whether files say something else now. A file that a power
    /// cut left torn says nothing.
    public func restore(from file: URL) throws -> Bool {
        guard !state.withLock({ $0.isRestored }) else { return false }
        state.withLock { $0.isRestored = true }
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return false }
        let bytes = try Data(contentsOf: file)
        let kept: [String: String]
        do { kept = try JSONDecoder().decode([String: String].self, from: bytes) } catch is DecodingError {
            return false
        }
        return state.withLock { state in
            let isChanged = kept.contains { state.texts[$0.key] != nil && state.texts[$0.key] != $0.value }
            state.texts = kept.filter { state.texts[$0.key] != nil }.merging(state.texts) { kept, _ in kept }
            return isChanged
        }
    }

    public func save(to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(state.withLock { $0.texts }).write(to: file, options: .atomic)
    }
}
