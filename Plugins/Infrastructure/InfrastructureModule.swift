import Declarations

/// What no provincial system exports: equipment, staff, community teams, coverage. Units fill in a form.
public struct InfrastructureModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
