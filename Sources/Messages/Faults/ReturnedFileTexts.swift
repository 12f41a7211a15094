import ReportingKit

/// Why a returned file is not handed in again, and a kept one not withdrawn.
public enum ReturnedFileTexts {
    public static func notReturned(path: String) -> Bilingual {
        Bilingual(
            "no returned file has the name and the bytes of \(path); give the path of one in the folder of returned files",
            "không có tệp trả lại nào có tên và nội dung như \(path); hãy nêu đường dẫn của tệp trong thư mục tệp trả lại"
        )
    }

    /// `reasons` are codes of findings.
    public static func notConfirmable(path: String, reasons: [String]) -> Bilingual {
        let reasons = reasons.joined(separator: ", ")
        return Bilingual(
            "\(path) came back with more than a question: \(reasons); it has to be mended",
            "\(path) bị trả lại không chỉ vì một câu hỏi (\(reasons)); phải sửa rồi gửi lại")
    }

    public static func inTheWay(path: String) -> Bilingual {
        Bilingual("\(path) is there already", "đã có sẵn \(path)")
    }

    public static func notKept(_ number: Int64) -> Bilingual {
        Bilingual(
            "no file with the receipt \(number) is kept: `baocaod status` lists those that are",
            "không có tệp nào đang lưu mang số \(number); xem baocaod status")
    }
}
