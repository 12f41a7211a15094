import ReportingKit

/// What an officer is told of a file that was taken.
public struct ReceiptText: Sendable {
    /// One recognised table, as the receipt names it.
    public struct Part: Sendable {
        public let dataset: String
        public let period: Period
        public let scope: Scope
        public let unitCount: Int
        /// Label and value of each total that was read.
        public let totals: [(label: String, value: String)]
        public let balance: String

        public init(
            dataset: String, period: Period, scope: Scope, unitCount: Int, totals: [(label: String, value: String)],
            balance: String
        ) {
            self.dataset = dataset
            self.period = period
            self.scope = scope
            self.unitCount = unitCount
            self.totals = totals
            self.balance = balance
        }
    }

    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    public func text(file: String, parts: [Part], sections: [String], findings: [Finding]) -> String {
        let isVietnamese = catalogue.language == .vi
        var lines = [isVietnamese ? "ĐÃ NHẬN: \(file)" : "TAKEN: \(file)"]
        for part in parts {
            lines.append("")
            lines.append(isVietnamese ? "Nội dung: \(part.dataset)" : "Content: \(part.dataset)")
            lines.append(
                isVietnamese
                    ? "Kỳ báo cáo: \(part.period.vietnamese) (\(part.period.firstDay.slashed) – \(part.period.lastDay.slashed))"
                    : "Period: \(part.period.id)")
            lines.append(isVietnamese ? "Phạm vi: \(Self.scopes[part.scope] ?? part.scope.rawValue)" : "Scope: \(part.scope)")
            lines.append(isVietnamese ? "Số dòng đã nhận: \(part.unitCount)" : "Rows taken: \(part.unitCount)")
            lines.append(part.balance)
            if !part.totals.isEmpty {
                lines.append(isVietnamese ? "Tổng các dòng:" : "Totals of the rows:")
                lines += part.totals.map { "  \($0.label): \($0.value)" }
            }
        }
        if !sections.isEmpty {
            lines.append("")
            lines.append((isVietnamese ? "Nội dung cho các mục: " : "Text for: ") + sections.joined(separator: "; "))
        }
        lines.append("")
        if findings.isEmpty {
            lines.append(isVietnamese ? "Không có điểm nào cần lưu ý." : "Nothing to note.")
        } else {
            lines.append(isVietnamese ? "Cần lưu ý:" : "To note:")
            lines += findings.prefix(20).enumerated().map { "\($0.offset + 1). \(catalogue.sentence(for: $0.element))" }
            if findings.count > 20 { lines.append("   … \(findings.count - 20)") }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private static let scopes: [Scope: String] = [.district: "toàn huyện", .communes: "cấp xã", .province: "toàn tỉnh"]
}
