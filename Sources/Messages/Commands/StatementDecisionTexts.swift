import ReportingKit

/// What `answer` and `withdraw` say of files. Files are called by the number of their receipts.
extension CommandTexts {
    public func figuresTaken(_ file: String, for units: [String]) -> String {
        let names = units.joined(separator: ", ")
        return say(
            "The figures of \(file) are in force for \(names).", "Từ nay dùng số liệu của “\(file)” cho: \(names).")
    }

    public func figuresKept(_ file: String, for units: [String]) -> String {
        let names = units.joined(separator: ", ")
        return say(
            "What was in force for \(names) stays; the figures of \(file) are not used.",
            "Giữ số liệu đang dùng của: \(names); không dùng số liệu của “\(file)”.")
    }

    public func figuresWithdrawn(_ file: String, for units: [String]) -> String {
        let names = units.joined(separator: ", ")
        return say(
            "The figures of \(file)\(names.isEmpty ? "" : " for \(names)") are withdrawn.",
            "Đã rút lại số liệu của “\(file)”\(names.isEmpty ? "" : " của: \(names)"); số gửi trước đó được dùng lại.")
    }

    public func writtenAgain(_ periods: [Period]) -> String {
        say(
            "Written again: \(periods.map(\.id).joined(separator: ", ")).",
            "Đã lập lại báo cáo: \(periods.map(\.vietnamese).joined(separator: ", ")).")
    }

    public func keptWithdrawn(_ file: String) -> String {
        say(
            "\(file) is withdrawn: it is not judged again, and its bytes are gone.",
            "Đã rút lại “\(file)”: không kiểm tra lại nữa, tệp đã được xóa khỏi kho lưu trữ.")
    }

    public func handedIn(_ path: String) -> String {
        say("Handed in again as \(path); the service takes it.", "Đã gửi lại dưới tên \(path); dịch vụ sẽ nhận.")
    }

    public func takenAs(_ name: String) -> String { say("Taken as \(name).", "Đã nhận dưới tên “\(name)”.") }

    public func cameBackAgain(_ name: String, _ reason: String) -> Bilingual {
        Bilingual("\(name) came back again: \(reason)", "“\(name)” lại bị trả lại: \(reason)")
    }

    public func nothingToKeep(_ file: String) -> Bilingual {
        Bilingual(
            "\(file) came back: nothing of it is in force, and what is in force stays",
            "\(file) đã bị trả lại, không có số nào của tệp được dùng; số đang dùng vẫn giữ nguyên")
    }

    public func cameBack(_ number: Int64) -> Bilingual {
        Bilingual(
            "the file \(number) came back: nothing of it is in force. To take it as it is, name its path in the folder of returned files",
            "tệp số \(number) đã bị trả lại nên không có số nào được dùng. Muốn nhận tệp như đã gửi thì nêu đường dẫn của tệp trong thư mục tệp trả lại"
        )
    }

    public func isKept(_ number: Int64) -> Bilingual {
        Bilingual(
            "the file \(number) is kept because nobody declared its tables: there is nothing to answer",
            "tệp số \(number) đang lưu vì phần mềm chưa biết bảng, không có gì để trả lời")
    }

    public var whichFile: Bilingual {
        Bilingual(
            "say which file is meant: the number of its receipt", "hãy nêu tệp cần rút lại: số ghi trên giấy nhận")
    }
}
