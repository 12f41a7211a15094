import ReportingKit

/// Why nothing can be written below the output root, and what was moved out of the way there.
public enum OutputFaultTexts {
    public static func rootMissing(path: String, reason: String) -> Bilingual {
        Bilingual(
            "the output folder \(path) cannot be made: \(reason)",
            "không tạo được thư mục kết quả \(path): \(reason)")
    }

    public static func foreignFolder(path: String) -> Bilingual {
        Bilingual(
            "\(path) is the folder of another user: nothing is written into it; remove it",
            "\(path) là thư mục của người dùng khác nên không ghi gì vào đó; hãy xóa hoặc chuyển đi")
    }

    /// `what` says in English what it is.
    public static func inTheWay(path: String, what: String) -> Bilingual {
        Bilingual(
            "\(path) is \(what) and cannot be moved out of the way; remove it",
            "\(path) đang chiếm chỗ và không chuyển đi được; hãy xóa hoặc chuyển đi")
    }

    public static let closed = Bilingual("the output folder is not open", "thư mục kết quả chưa được mở")

    /// For the administrator's journal, in English.
    public static func movedAside(path: String, what: String, to target: String) -> String {
        "\(path) was \(what): nothing is written through it. It was renamed to \(target), and what belongs there was made anew. "
            + "Look at it and remove it; another disk is put there by a bind mount, never by a link"
    }

    // MARK: what stands somewhere

    public static let file = Bilingual("a file", "một tệp")
    public static let folder = Bilingual("a folder", "một thư mục")
    public static let symbolicLink = Bilingual("a symbolic link", "một liên kết")
    public static let device = Bilingual("a device", "một thiết bị")
    public static let pipe = Bilingual("a pipe", "một đường ống")
    public static let socket = Bilingual("a socket", "một socket")
}
