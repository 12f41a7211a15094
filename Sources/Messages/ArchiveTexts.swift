import ReportingKit

/// What an officer is told of an archive that was opened: what became of each of its files.
public struct OpenedArchiveText: Sendable {
    public enum Verdict: Sendable {
        case taken, returned, waiting
    }

    private let catalogue: MessageCatalogue

    public init(catalogue: MessageCatalogue) { self.catalogue = catalogue }

    /// `files` are named by their paths in the archive. `returned` is the folder in which those that came back lie.
    public func text(archive: String, files: [(path: String, verdict: Verdict)], returned: String) -> String {
        let isVietnamese = catalogue.isVietnamese
        let back = files.filter { $0.verdict == .returned }
        let count = VietnameseNumber.padded(files.count)
        var lines = [isVietnamese ? "ĐÃ MỞ TỆP NÉN: \(archive)" : "ARCHIVE OPENED: \(archive)", ""]
        lines.append(
            isVietnamese ? "\(count) tệp, kết quả từng tệp:" : "\(files.count) files, what became of each:")
        lines += files.map { "  \($0.path): \(word($0.verdict))" }
        lines.append("")
        if back.isEmpty {
            lines.append(isVietnamese ? "Không phải gửi lại tệp nào." : "There is nothing to send again.")
        } else {
            let number = VietnameseNumber.padded(back.count)
            lines.append(
                isVietnamese
                    ? "Chỉ gửi lại \(number) tệp bị trả lại; tệp và giải thích nằm trong “\(returned)/\(archive)”."
                    : "Send only the returned files again; they lie with their explanations in “\(returned)/\(archive)”."
            )
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private func word(_ verdict: Verdict) -> String {
        switch (verdict, catalogue.isVietnamese) {
        case (.taken, true): "đã nhận"
        case (.taken, false): "taken"
        case (.returned, true): "trả lại – xem giải thích"
        case (.returned, false): "returned, see its explanation"
        case (.waiting, true): "đang kiểm tra"
        case (.waiting, false): "being checked"
        }
    }
}
