import ReportingKit

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
