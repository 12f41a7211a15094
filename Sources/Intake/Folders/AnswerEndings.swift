/// What follows a file's name in the names of the texts and copies about it, by which officers see what each is.
///
/// Offices whose answers are in the output folder have those of former versions. All are known wherever they are.
public struct AnswerEndings: Hashable, Sendable {
    /// The receipt of a taken file.
    public let receipt: String
    /// The explanation of a returned file that has to be repaired, or cannot be used.
    public let correction: String
    /// The same of one that only asks something.
    public let question: String
    private let markedCorrection: String
    private let markedQuestion: String

    public static let former = AnswerEndings(
        receipt: ".nhan.txt", correction: ".loi.txt", question: ".loi.txt", markedCorrection: ".danh-dau",
        markedQuestion: ".danh-dau")
    // Never "can xac nhan", which would confirm a file that somebody sends under it.
    public static let current = AnswerEndings(
        receipt: " - da nhan.txt", correction: " - can sua.txt", question: " - hoi lai.txt",
        markedCorrection: " - can sua", markedQuestion: " - hoi lai")

    /// Of the copy with cells marked: `so hoa.csv` gives `so hoa.csv - can sua.xlsx`, as `so hoa.docx` beside it has a
    /// copy of its own. A workbook with macros keeps them, and Excel opens it by no other ending.
    public func marked(isQuestion: Bool, hasMacros: Bool) -> String {
        (isQuestion ? markedQuestion : markedCorrection) + (hasMacros ? ".xlsm" : ".xlsx")
    }

    /// Of texts, which are never taken.
    static let texts = [former, current].flatMap { [$0.receipt, $0.correction, $0.question] }

    /// Of marked copies, which are data when they are sent.
    public static let copies = [former, current].flatMap { endings in
        [false, true].flatMap { isQuestion in
            [false, true].map { endings.marked(isQuestion: isQuestion, hasMacros: $0) }
        }
    }

    /// Of a draft of the office's own report with comments: `bao cao.docx` gives `bao cao.docx - gop y.docx`, wherever
    /// answers are.
    public static let commented = " - gop y.docx"

    /// Of everything that is about a file beside it.
    public static let all = texts + copies + [commented]
}
