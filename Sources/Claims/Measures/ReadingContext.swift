import ReportingKit

/// What the words read so far leave for those to come.
struct ReadingContext {
    /// What was last said of one dataset.
    struct Frame {
        /// One term an axis.
        var terms: [Int: Set<String>] = [:]
        /// Whether words that are not known stood with it: nothing is taken over from it.
        var isBroken = false
        /// Whether it stands above a row of figures, "Văn bản đến: …", rather than at one of them.
        var isHeadline = false
    }

    enum Owner: Hashable {
        case none
        case one(OwnerWords.Owner)
        case several
    }

    var frames: [DatasetID: Frame] = [:]
    /// The dataset spoken of last.
    var dataset: DatasetID?
    /// The figure named last, which a percentage behind it is of.
    var last: (dataset: DatasetID, field: FieldName)?
    var owner = Owner.none
    /// Whether the owner was named in the sentence at hand.
    var isOwnerOfSentence = false
    /// The dataset that the owner was last spoken of with.
    var ownersDataset: DatasetID?
    /// Named since the last figure.
    var pending: [OwnerWords.Mention] = []
    /// What the heading says.
    var heading = Owner.none

    /// Who was named at the end is whose figures follow.
    mutating func adoptPending() {
        let firm = Set(pending.filter { !$0.isPlace }.map(\.owner))
        let named = firm.isEmpty ? Set(pending.map(\.owner)) : firm
        if let one = named.first { owner = named.count == 1 ? .one(one) : .several }
        heading = owner
        pending = []
    }

    /// After words that could not be read: nothing that follows takes anything over.
    mutating func breakOff() {
        for dataset in frames.keys { frames[dataset]?.isBroken = true }
        last = nil
    }
}

/// What a document's appendices hold, by the numbers that sentences refer to them by.
public struct AppendixReference: Hashable, Sendable {
    public let dataset: DatasetID
    /// Whose figures its totals are; nil when rows of several kinds are in it.
    public let owner: Measure.Owner?

    public init(dataset: DatasetID, owner: Measure.Owner?) {
        self.dataset = dataset
        self.owner = owner
    }
}
