import ReportingKit

/// A figure that a sentence states of something the data hold.
public struct Claim: Hashable, Sendable {
    /// What the sentence speaks of.
    public enum Subject: Hashable, Sendable {
        case figure(FigureID)
        /// One unit's value.
        case value(DatasetID, UnitID, FieldName)
    }

    public let subject: Subject
    public let quantity: Quantity
    public let passage: Passage
    /// The sentence that holds the number.
    public let sentence: String

    public init(subject: Subject, quantity: Quantity, passage: Passage, sentence: String) {
        self.subject = subject
        self.quantity = quantity
        self.passage = passage
        self.sentence = sentence
    }
}
