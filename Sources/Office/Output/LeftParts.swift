import Intake
import Synchronization

/// Parts of files that could not be removed when their writing failed, in a folder that somebody closed meanwhile.
///
/// They are removed when their folder is written to again. Remembered rather than looked for: a part that is there
/// may be another process's, which still writes it. A class, because all writers of a process share it.
public final class LeftParts: Sendable {
    private let names = Mutex<[[FileName]: Set<FileName>]>([:])

    public init() {}

    func add(_ part: FileName, in folder: [FileName]) {
        names.withLock { _ = $0[folder, default: []].insert(part) }
    }

    /// Gives each part of a folder once; a caller that cannot remove it adds it again.
    func take(in folder: [FileName]) -> Set<FileName> { names.withLock { $0.removeValue(forKey: folder) ?? [] } }
}
