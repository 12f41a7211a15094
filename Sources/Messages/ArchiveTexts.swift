import ReportingKit

/// What is said of archives of files.
enum ArchiveTexts {
    /// Why one is not opened, and what to do.
    static func fault(_ kind: String?, _ language: MessageCatalogue.Language) -> (what: String, advice: String) {
        switch (language, kind) {
        case (.vi, "encrypted"):
            ("Tệp nén có mật khẩu nên không mở được", "Nén lại không đặt mật khẩu, hoặc gửi từng tệp.")
        case (.vi, "empty"): ("Tệp nén không có tệp nào", "Chọn các tệp cần gửi, nén lại rồi gửi.")
        case (.vi, "tooLarge"):
            ("Tệp nén mở ra quá lớn nên không mở", "Chỉ nén các tệp số liệu của kỳ rồi gửi lại, hoặc gửi từng tệp.")
        case (.vi, "tooManyFiles"):
            ("Tệp nén có quá nhiều tệp nên không mở", "Chỉ nén các tệp số liệu của kỳ rồi gửi lại, hoặc gửi từng tệp.")
        case (.vi, "otherPacking"):
            (
                "Tệp nén theo cách mà phần mềm không mở được",
                "Nén lại thành tệp .zip thông thường rồi gửi, hoặc gửi từng tệp."
            )
        case (.vi, _):
            ("Tệp nén bị hỏng hoặc sao chép chưa hết nên không mở được", "Nén lại rồi gửi, hoặc gửi từng tệp.")
        case (.en, "encrypted"): ("The archive has a password", "Pack it without one, or send its files.")
        case (.en, "empty"): ("The archive holds no file", "Pack the files that are meant and send it again.")
        case (.en, "tooLarge"): ("The archive would be too large when unpacked", "Send its files.")
        case (.en, "tooManyFiles"): ("The archive holds too many files", "Send the files that are meant.")
        case (.en, "otherPacking"):
            ("The archive is packed by a method that is not read", "Pack it as a usual .zip, or send its files.")
        case (.en, _): ("The archive is damaged or was not copied whole", "Pack it again, or send its files.")
        }
    }
}

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
