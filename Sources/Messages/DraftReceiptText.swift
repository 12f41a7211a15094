import ReportingKit

/// What the comparison of a draft with the data gave.
public struct DraftSummary: Sendable {
    public enum Outcome: Sendable {
        case compared
        /// The period has no data to compare it with.
        case noData
        /// It could not be compared; the journal says why.
        case notCompared
    }

    /// What a comment in a draft is about.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case figure, newer, unsupplied, removed, total, other
    }

    public let outcome: Outcome
    public let counts: [Kind: Int]

    public init(outcome: Outcome, counts: [Kind: Int] = [:]) {
        self.outcome = outcome
        self.counts = counts
    }
}

/// The receipt of a draft of the product's own report: no data, and what its officer finds in the answer.
public struct DraftReceiptText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    private func said(_ vietnamese: String, _ english: String) -> String {
        catalogue.isVietnamese ? vietnamese : english
    }

    /// `commented` is the name of the file with comments; nil where there is nothing to say.
    public func text(
        file: String, number: ReceiptText.Number? = nil, period: Period?, summary: DraftSummary, commented: String?,
        contact: String? = nil
    ) -> String {
        var lines = [ReceiptText(catalogue: catalogue).heading(said("ĐÃ NHẬN", "TAKEN"), number, file)]
        let of = period.map { said(" báo cáo \($0.vietnamese)", " of the report of \($0.id)") } ?? ""
        lines += [
            "",
            said(
                "Đây là dự thảo\(of) do phần mềm lập, không lấy làm số liệu. Số liệu đang dùng không thay đổi.",
                "This is a draft\(of) that this program made; it is no data. The figures in force are unchanged."),
        ]
        lines += result(summary, commented)
        lines += [
            "",
            said(
                "Muốn đổi số liệu: sửa tệp số liệu gốc rồi gửi lại tệp đó, báo cáo được lập lại. Lời văn, số văn bản, ngày ký sửa trong dự thảo là đủ.",
                "To change figures, correct the file that they came from and send that; the report is made anew. Words are changed in the draft."
            ),
        ]
        if let contact { lines.append(said("Cần hỏi thêm: \(contact).", "Ask: \(contact).")) }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func result(_ summary: DraftSummary, _ commented: String?) -> [String] {
        switch summary.outcome {
        case .noData:
            return [
                said(
                    "Kỳ này chưa có số liệu để đối chiếu với dự thảo.",
                    "The period has no data to compare the draft with.")
            ]
        case .notCompared:
            return [
                said(
                    "Chưa đối chiếu được dự thảo với số liệu; người phụ trách phần mềm đã được báo.",
                    "The draft could not be compared with the data; the administrator was told.")
            ]
        case .compared where commented == nil:
            return [
                said(
                    "Đã đối chiếu: mọi số trong dự thảo khớp với số liệu đã nhận.",
                    "Compared: all figures of the draft agree with the data received.")
            ]
        case .compared:
            let parts = DraftSummary.Kind.allCases.compactMap { kind in
                summary.counts[kind].map { text(kind, VietnameseNumber.padded($0)) }
            }
            let lines = parts.enumerated().map { "- \($1)\($0 == parts.count - 1 ? "." : ";")" }
            return [
                said(
                    "Cần xem lại; từng chỗ có ghi chú trong “\(commented ?? "")”:",
                    "To look at; each place has a comment in “\(commented ?? "")”:")
            ] + lines
        }
    }

    private func text(_ kind: DraftSummary.Kind, _ count: String) -> String {
        switch kind {
        case .figure: said("\(count) số khác số liệu đã nhận", "\(count) figures differ from the data received")
        case .newer:
            said(
                "\(count) số đã thay đổi sau khi lập dự thảo", "\(count) figures changed since the draft was made")
        case .unsupplied: said("\(count) số chưa đơn vị nào gửi", "\(count) figures that nobody sent")
        case .removed: said("\(count) nội dung có số liệu bị bỏ", "\(count) sentences or rows were taken out")
        case .total: said("\(count) tổng không còn khớp", "\(count) totals no longer add up")
        case .other: said("\(count) điểm khác", "\(count) others")
        }
    }
}
