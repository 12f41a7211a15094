import ReportingKit

/// The one catalogue of sentences for officers. Findings carry kinds and values; here they become text.
public struct MessageCatalogue: Sendable {
    public enum Language: String, Sendable, CaseIterable {
        case vi, en
    }

    let language: Language

    public init(language: Language) {
        self.language = language
    }

    public var isVietnamese: Bool { language == .vi }

    /// What is wrong, with the place as a spreadsheet shows it.
    public func sentence(for finding: Finding) -> String { words(finding).sentence.text }

    /// What to do next.
    public func advice(for finding: Finding) -> String {
        if finding.isConfirmed {
            return isVietnamese
                ? "Đã nhận theo xác nhận ghi ở tên tệp hoặc tên thư mục; không phải làm gì."
                : "Taken as the file's name or folder confirms; there is nothing to do."
        }
        return words(finding).advice.text
    }

    /// Why a finding that was open when its report was issued counts as accepted.
    public func issuedWhileOpen(_ reason: String) -> String {
        (isVietnamese ? "Ban hành khi chưa xử lý: " : "Issued while open: ") + reason
    }

    func words(_ finding: Finding) -> FindingWords { FindingWords(finding: finding, language: language) }
}

extension FindingWords {
    var sentence: Sentence { isVietnamese ? vietnameseSentences : englishSentences }
    var advice: Sentence { isVietnamese ? vietnameseAdvice : englishAdvice }
}
