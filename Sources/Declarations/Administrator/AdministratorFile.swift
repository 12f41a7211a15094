import ReportingKit
import Synchronization

/// What one file of an administrator's folder does.
public struct AdministratorFile: Hashable, Sendable {
    public enum Effect: String, Hashable, Sendable {
        case adds, extends, replaces, disables
    }

    /// Its name in the folder.
    public let name: String
    public let dataset: DatasetID
    public let module: ModuleID
    public let effect: Effect
}

/// The last sound text of each file, so that one which became faulty changes nothing while the program runs.
public final class SoundDeclarations: Sendable {
    private let texts = Mutex<[String: String]>([:])

    public init() {}

    func keep(_ text: String, of path: String) { texts.withLock { $0[path] = text } }
    func text(of path: String) -> String? { texts.withLock { $0[path] } }
    /// Files that are gone are forgotten.
    func keepOnly(_ paths: Set<String>) { texts.withLock { kept in kept = kept.filter { paths.contains($0.key) } } }
}
