import Declarations

/// Documents in and out of the offices, and how many of them are signed digitally.
public struct DocumentsModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
