import ReportingKit

/// The explanation that goes back with a file which could not be taken.
public struct ExplanationText: Sendable {
    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    /// Faults beyond this many of one kind are counted, not listed.
    private static let listedPerKind = 10

    /// `contact` is whom to ask.
    public func text(
        file: String, findings: [Finding], markedCopy: String? = nil, contact: String? = nil
    ) -> String {
        let errors = findings.filter { $0.severity == .error }
        let others = findings.filter { $0.severity != .error }
        let isVietnamese = catalogue.language == .vi
        var lines = [
            isVietnamese ? "TỆP CHƯA NHẬN ĐƯỢC: \(file)" : "FILE NOT TAKEN: \(file)",
            "",
            isVietnamese
                ? "Tệp có \(errors.reduce(0) { $0 + $1.occurrences }) chỗ cần sửa. Chưa có số liệu nào của tệp được đưa vào báo cáo."
                : "\(errors.reduce(0) { $0 + $1.occurrences }) places need mending. No figure of the file was taken.",
        ]
        lines += section(isVietnamese ? "Cần sửa" : "To mend", errors)
        lines += section(isVietnamese ? "Cần xem thêm" : "To look at as well", others)
        lines.append("")
        if let markedCopy {
            lines.append(
                isVietnamese
                    ? "Bản sao có đánh dấu các ô sai: \(markedCopy). Có thể sửa ngay trong bản sao này rồi gửi lại."
                    : "A copy with the wrong cells marked: \(markedCopy). It can be mended and sent again.")
        }
        lines.append(
            isVietnamese
                ? "Sửa xong, đặt lại tệp vào thư mục gửi báo cáo. Không cần đổi tên tệp."
                : "When mended, drop the file into the folder again. The name may stay.")
        if let contact { lines.append(isVietnamese ? "Cần hỏi thêm: \(contact)." : "Ask: \(contact).") }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func section(_ title: String, _ findings: [Finding]) -> [String] {
        guard !findings.isEmpty else { return [] }
        var lines = ["", title + ":"]
        var number = 0
        var listed: [FindingCode: Int] = [:]
        var folded: [FindingCode: Int] = [:]
        var codes: [FindingCode] = []
        for finding in findings {
            if !codes.contains(finding.code) { codes.append(finding.code) }
            listed[finding.code, default: 0] += 1
            guard listed[finding.code, default: 0] <= Self.listedPerKind else {
                folded[finding.code, default: 0] += finding.occurrences
                continue
            }
            number += 1
            let sheet =
                finding.place.sheet.map { catalogue.language == .vi ? "Trang “\($0)”: " : "Sheet “\($0)”: " } ?? ""
            lines.append("\(number). \(sheet)\(catalogue.sentence(for: finding))")
            lines.append("   → \(catalogue.advice(for: finding))")
        }
        for code in codes {
            guard let count = folded[code] else { continue }
            lines.append(
                catalogue.language == .vi
                    ? "   … và \(VietnameseNumber.count(count)) chỗ khác cùng loại."
                    : "   … and \(count) more of this kind.")
        }
        return lines
    }
}
