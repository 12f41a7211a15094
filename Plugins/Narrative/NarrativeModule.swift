import Declarations

/// The free text that offices send in, by the report's sections, and the list of documents issued.
public struct NarrativeModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
