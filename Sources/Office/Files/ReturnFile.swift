import Foundation
import Logging
import ReportingKit

/// What goes back to an officer beside a file that could not be taken.
public struct ReturnFile: Sendable {
    /// The wrong cells marked; nil when no finding points at a cell.
    public let markedCopy: MarkedCopy?
    public let explanation: String
    /// What follows the file's name in that of its explanation.
    public let ending: String

    /// A marked copy that cannot be made is no reason to keep the file from its officer; `logger` tells the
    /// administrator.
    public init(_ judgement: FileJudgement, logger: Logger) {
        markedCopy = judgement.markedCopy(logger: logger)
        let endings = judgement.composition.answerEndings
        ending = judgement.isQuestion ? endings.question : endings.correction
        explanation = judgement.explanation(markedCopy: markedCopy.map { judgement.file.name + $0.ending })
    }
}
