import Office
import Synchronization

/// The configuration by which files are judged and reports are made, until a reload puts another in its place.
public final class ConfigurationInForce: Sendable {
    public typealias Load = @Sendable () throws -> Composition

    private let load: Load
    private let composition: Mutex<Composition>

    init(_ composition: Composition, load: @escaping Load) {
        self.composition = Mutex(composition)
        self.load = load
    }

    var current: Composition { composition.withLock { $0 } }

    /// As its files say now; nothing changes by that.
    func read() throws -> Composition { try load() }

    func use(_ fresh: Composition) { composition.withLock { $0 = fresh } }
}
