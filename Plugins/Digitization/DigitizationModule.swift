import Declarations

/// Digitisation of dossiers at intake and of their results.
public struct DigitizationModule: EmbeddedModule {
    public init() {}
    public static let embedded = ModuleDeclaration(EmbeddedDeclarations.files)
}
