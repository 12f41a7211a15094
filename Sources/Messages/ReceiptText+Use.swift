import ReportingKit

extension ReceiptText {
    /// What the report makes of a table's figures.
    public struct Use: Sendable {
        /// Numbers of appendices.
        public let appendices: [Int]
        /// Headings of the report under which sentences have the figures, as they are printed.
        public let sections: [String]

        public init(appendices: [Int], sections: [String]) {
            self.appendices = appendices
            self.sections = sections
        }

        /// "Dùng cho: Phụ lục III, V; mục “Dịch vụ công trực tuyến”"; nil when nothing uses it, which a finding says.
        func text(isVietnamese: Bool) -> String? {
            var uses: [String] = []
            if !appendices.isEmpty {
                let numbers = appendices.map { RomanNumeral.text($0) }.joined(separator: ", ")
                uses.append(isVietnamese ? "Phụ lục \(numbers)" : "appendix \(numbers)")
            }
            if !sections.isEmpty {
                let titles = sections.map { "“\($0)”" }.joined(separator: ", ")
                uses.append(isVietnamese ? "mục \(titles)" : "section \(titles)")
            }
            guard !uses.isEmpty else { return nil }
            return (isVietnamese ? "Dùng cho: " : "Used for: ") + uses.joined(separator: "; ")
        }
    }
}
