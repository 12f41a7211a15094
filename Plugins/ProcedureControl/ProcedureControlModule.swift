import Declarations

/// How procedures are received, settled, paid and followed: the tables of one-stop systems and the forms of their
/// control.
public struct ProcedureControlModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
