import ReportingKit

/// A figure that a sentence states of something the data hold.
public struct Claim: Hashable, Sendable {
    /// What the sentence speaks of.
    public enum Subject: Hashable, Sendable {
        case figure(FigureID)
        /// One unit's value.
        case value(DatasetID, UnitID, FieldName)
        /// A number of a table that no figure is declared for.
        case measure(Measure)
    }

    public let subject: Subject
    public let quantity: Quantity
    public let passage: Passage
    /// The sentence that holds the number.
    public let sentence: String
    /// Where the number begins in the passage's text, in characters.
    public let offset: Int

    public init(subject: Subject, quantity: Quantity, passage: Passage, sentence: String, offset: Int = 0) {
        self.subject = subject
        self.quantity = quantity
        self.passage = passage
        self.sentence = sentence
        self.offset = offset
    }
}

/// A number of a sentence that nothing was compared with, and why.
public struct UncomparedFigure: Hashable, Sendable {
    public let quantity: Quantity
    public let passage: Passage
    public let sentence: String
    public let offset: Int
    public let reason: UncomparedReason

    public init(quantity: Quantity, passage: Passage, sentence: String, offset: Int, reason: UncomparedReason) {
        self.quantity = quantity
        self.passage = passage
        self.sentence = sentence
        self.offset = offset
        self.reason = reason
    }
}

extension UncomparedFigure {
    /// A claim that there is nothing to compare with.
    public init(_ claim: Claim, _ reason: UncomparedReason) {
        self.init(
            quantity: claim.quantity, passage: claim.passage, sentence: claim.sentence, offset: claim.offset,
            reason: reason)
    }
}

/// What the sentences of a document state, number by number.
public struct ReadFigures: Sendable {
    public let claims: [Claim]
    public let uncompared: [UncomparedFigure]

    public init(claims: [Claim], uncompared: [UncomparedFigure]) {
        self.claims = claims
        self.uncompared = uncompared
    }
}
