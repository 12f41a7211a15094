/// A sentence in both languages of the program, for what is said before it is known who reads it: the service's journal is English, `status`
/// may be Vietnamese.
public struct Bilingual: Hashable, Sendable, CustomStringConvertible {
    public let english: String
    public let vietnamese: String

    public init(_ english: String, _ vietnamese: String) {
        self.english = english
        self.vietnamese = vietnamese
    }

    /// What an error says; English alone where it has no Vietnamese words.
    public init(_ error: any Error) {
        self.init("\(error)", (error as? any VietnameseFault)?.vietnamese ?? "\(error)")
    }

    public var description: String { english }
}

/// An error that says in Vietnamese, too, what is wrong and what to do.
public protocol VietnameseFault: Error, CustomStringConvertible {
    var vietnamese: String { get }
}
