import ReportingKit

/// Why a file in a drop folder is not taken yet, and why another entry is never taken.
public enum WaitingFileTexts {
    public static let settling = Bilingual("it changed a moment ago", "vừa thay đổi, chờ chép xong")
    public static let beingWritten = Bilingual("a program is still writing it", "một chương trình đang ghi tệp")

    public static func locked(by name: String) -> Bilingual {
        Bilingual(
            "a program has it open, says the lock file \(name) beside it", "tệp đang được mở (có tệp khóa \(name))")
    }

    public static let notPermitted = Bilingual(
        "the service has no right to read or to move it", "dịch vụ không có quyền đọc hoặc chuyển tệp")

    public static func unreadable(_ fault: String) -> Bilingual {
        Bilingual("its bytes cannot be read: \(fault)", "không đọc được tệp: \(fault)")
    }

    public static func noRoom(_ fault: String) -> Bilingual {
        Bilingual(
            "it is large and the spool cannot hold it now: \(fault)", "tệp lớn, hiện không đủ chỗ chứa: \(fault)")
    }

    public static func undeliverable(_ fault: String) -> Bilingual {
        Bilingual(
            "it was judged, its answer cannot be written: \(fault)", "đã kiểm tra nhưng chưa ghi được trả lời: \(fault)"
        )
    }

    public static let next = Bilingual("it is whole and taken next", "đã chép xong, sắp lấy")

    // MARK: never taken, in Vietnamese

    public static let controlCharacters = "tên có ký tự điều khiển"
    public static let notUTF8 = "tên không đúng mã UTF-8"
    public static let symbolicLink = "là liên kết"
    public static let device = "là thiết bị"
    public static let pipe = "là ống dẫn (pipe)"
    public static let socket = "là socket"
    public static let tooDeep = "nằm trong quá nhiều lớp thư mục"
    public static let tooLarge = "lớn hơn giới hạn limits.file_bytes"
}
