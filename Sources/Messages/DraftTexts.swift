import ReportingKit

/// What the comments in a draft say. Each stands at the place it is about, so it names no place of the draft.
public struct DraftTexts: Sendable {
    private let catalogue: MessageCatalogue

    public init(_ catalogue: MessageCatalogue) { self.catalogue = catalogue }

    private func said(_ vietnamese: String, _ english: String) -> String {
        catalogue.isVietnamese ? vietnamese : english
    }

    /// By whom Word shows the comments to be.
    public var author: String { said("Phần mềm báo cáo", "baocaod") }

    /// A figure that the data have otherwise, with where they have it from.
    public func otherwise(_ finding: Finding) -> String {
        let expected = finding.expected ?? ""
        let source = source(finding)
        guard let figure = finding.figure?.title else {
            return said("Số liệu đã nhận là \(expected)\(source).", "The data received say \(expected)\(source).")
        }
        return said(
            "“\(figure)” theo số liệu đã nhận là \(expected)\(source).",
            "“\(figure)” in the data received is \(expected)\(source).")
    }

    private func source(_ finding: Finding) -> String {
        guard let place = finding.otherPlace, let file = place.file else { return "" }
        var parts = [said("tệp “\(file)”", "file “\(file)”")]
        if let sheet = place.sheet { parts.append(said("trang “\(sheet)”", "sheet “\(sheet)”")) }
        if let cell = place.cell {
            parts.append(said("ô \(cell)", "cell \(cell)"))
        } else if case .contradictionCell(_, let count?) = finding.kind {
            parts.append(said("cộng từ \(count) ô", "of \(count) cells"))
        }
        return " (" + parts.joined(separator: ", ") + ")"
    }

    /// A figure in whose place the report made from the data has another.
    public func edited(_ expected: String) -> String {
        said(
            "Báo cáo lập từ số liệu đã nhận ghi \(expected).", "The report made from the data received has \(expected)."
        )
    }

    /// The same where nobody edited it: the data are newer than the draft.
    public var isNewer: String {
        said(
            "Số liệu đã thay đổi sau khi lập dự thảo này.", "The data changed after this draft was made.")
    }

    /// A cell with a figure where the report made from the data has none.
    public var added: String {
        said("Chưa có số liệu nào được gửi cho ô này.", "Nobody sent a figure for this cell.")
    }

    /// A figure of a sentence that the product does not write.
    public func unsupplied(_ printed: String, _ reason: UncomparedReason?) -> String {
        let why = reason.map { " (\(catalogue.sentence(for: $0)))" } ?? ""
        return said(
            "Số \(printed) không có trong số liệu đã nhận, cần tự kiểm tra\(why).",
            "Nobody sent \(printed); check it yourself\(why).")
    }

    public func dropped(_ printed: String) -> String {
        said(
            "Đoạn này đã bỏ số \(printed) của báo cáo lập từ số liệu đã nhận.",
            "This paragraph left out \(printed) of the report made from the data received.")
    }

    public func removed(_ sentence: String) -> String {
        said(
            "Dưới đoạn này, dự thảo đã bỏ câu: “\(sentence)”", "Below this paragraph the draft left out: “\(sentence)”")
    }

    public func rowRemoved(_ label: String) -> String {
        said(
            "Bảng thiếu dòng “\(label)” có trong số liệu đã nhận.",
            "The table lacks the row “\(label)” of the data received.")
    }

    public func rowAdded(_ label: String) -> String {
        said(
            "Dòng “\(label)” không có trong số liệu đã nhận.", "The row “\(label)” is not in the data received.")
    }

    /// A figure that agrees with the data, while those that it is made of no longer give it.
    public func total(_ finding: Finding) -> String {
        let computed = catalogue.words(finding).computed ?? ""
        switch finding.code {
        case .totalMismatch:
            return said("Cộng các dòng trong dự thảo được \(computed).", "The rows of the draft add up to \(computed).")
        case .ruleRate:
            return said(
                "Tính lại từ các số trong dự thảo được \(computed).", "Computed from the draft's figures: \(computed).")
        default:
            return said(
                "Cộng các phần trong dự thảo được \(computed).", "The parts in the draft add up to \(computed).")
        }
    }
}
