import Declarations

/// What communes say of their own digital transformation: ratings and equipment.
public struct TransformationModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
