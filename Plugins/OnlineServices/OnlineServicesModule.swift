import Declarations

/// Dossiers of online public services by level and by how they came in.
public struct OnlineServicesModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
