import Foundation
import Messages
import Processing
import ReportingKit
import Tabular
import TextEncoding

/// A question's text that came back through a drop folder.
enum AnsweredLetter {
    /// A letter is a page; so much is read of a file to see whether it is one.
    private static let byteLimit = 256 << 10

    /// The letter that a file holds; nil for every other file.
    static func read(_ content: FileContent, name: String) throws -> QuestionLetter? {
        guard name.lowercased().hasSuffix(".txt"), content.byteCount <= byteLimit else { return nil }
        return PlainText.decoded(try content.whole()).flatMap { QuestionLetter($0) }
    }

    /// What is found in the file by itself: that it is such a letter, or is called like one and holds none.
    static func processed(_ content: FileContent, name: String) throws -> ProcessedFile? {
        if let letter = try read(content, name: name) {
            return file(
                Finding(
                    .questionAnswer, .notice, at: FindingPlace(file: name), period: letter.address.period,
                    unit: letter.address.unit, found: Matter.name(letter.address.number)))
        }
        guard QuestionLetter.isNamed(name) else { return nil }
        return file(Finding(.questionUnreadable, .error, at: FindingPlace(file: name)))
    }

    private static func file(_ finding: Finding) -> ProcessedFile {
        ProcessedFile(
            format: nil, sheets: [], tables: [], narrative: [], narrativePeriod: nil, findings: [finding])
    }
}

extension FileJudgement {
    /// Whether it is the answer to a question about a matter: received, kept with the question, and no data.
    public var isAnswer: Bool { processed.findings.contains { $0.code == .questionAnswer } }

    /// The letter, read again from where the bytes lie.
    func letter() throws -> QuestionLetter? {
        guard isAnswer, let content else { return nil }
        return try AnsweredLetter.read(try FileContent(contentsOf: content), name: file.name)
    }
}
