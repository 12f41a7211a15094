import Declarations

/// The statistical appendices of reports on administrative reform.
public struct AdministrativeReformModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
